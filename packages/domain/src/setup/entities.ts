import { z } from 'zod'
import {
  CategoryId,
  CheckId,
  CustomerId,
  FloorId,
  ModifierGroupId,
  ModifierOptionId,
  MultiSessionId,
  NoteChipId,
  OrderTypeId,
  PaymentMethodId,
  PersonId,
  PrinterId,
  ProductId,
  ProductSetId,
  ReasonId,
  ReservationId,
  RoleId,
  ServiceChargeId,
  StationId,
  TableId,
  TaxId,
  TerminalId,
  VariantId,
} from '../ids.ts'
import { Permission } from '../permission.ts'

/** What a restaurant is made of. Each schema is declared once; commands, ops, files and screens infer from it. */

const name = z.string().trim().min(1).max(120)
const position = z.number().int().min(0).max(100_000).default(0)
const color = z.string().max(32).default('')
const plan = z.number().int().min(-100_000).max(100_000)
const minor = z.number().int()

/** Of the house, as it stands on receipts. */
export const Business = z.object({
  /** Address, phone, web: printed one below the other. */
  lines: z.array(z.string().trim().max(80)).max(8).default([]),
  /** Under which it pays taxes. */
  taxNumber: z.string().trim().max(40).default(''),
  /** Below everything else: thanks, opening hours. */
  footer: z.string().trim().max(500).default(''),
})
export type Business = z.infer<typeof Business>

export const Restaurant = z.object({
  id: z.string().min(1).max(64),
  name,
  currency: z.object({ code: z.string().length(3), exponent: z.number().int().min(0).max(4) }),
  locale: z.string().min(2).max(35),
  timeZone: z.string().min(1).max(64),
  /** The business day begins at this hour, local time. */
  dayStartsAtHour: z.number().int().min(0).max(23).default(4),
  taxRounding: z.enum(['line', 'check']).default('check'),
  /** Amounts paid in cash are rounded to a multiple of this, as where there are no small coins; 1: not. Minor units. */
  cashRoundingMinor: z.number().int().min(1).max(100_000).default(1),
  /** Tips that are one tap away at payment, in percent of what is paid; none: only amounts that are typed. */
  tipPercents: z.array(z.number().int().min(1).max(100)).max(6).default([5, 10, 15]),
  /** A table whose guests have paid is shown as paid for so many minutes, unless somebody frees it before; 0: it is free at once (F2.2). */
  paidTableMinutes: z.number().int().min(0).max(600).default(15),
  /** Every payment goes into an open till. Off: money is not kept apart by tills. */
  usesTills: z.boolean().default(true),
  /** A table without a change for so many minutes is shown as late. */
  lateAfterMinutes: z.number().int().min(1).max(600).default(20),
  /** A party that has sat down and ordered nothing for so many minutes is shown as late (F2.2). */
  orderLateMinutes: z.number().int().min(1).max(600).default(10),
  /** Fired food that has not been made ready after so many minutes is shown as late (F2.2). */
  foodLateMinutes: z.number().int().min(1).max(600).default(25),
  /** What receipts say of the house (F5.5). */
  business: Business.default({ lines: [], taxNumber: '', footer: '' }),
  /** The demo restaurant opens `/demo`. */
  demo: z.boolean().default(false),
})
export type Restaurant = z.infer<typeof Restaurant>
/** As one writes it: what has a default may be left out. */
export type RestaurantIntent = z.input<typeof Restaurant>

export const Category = z.object({
  id: CategoryId,
  name,
  color,
  position,
  /** The course that its products belong to by themselves (F3.5); 0: none, they are fired with the first. */
  course: z.number().int().min(0).max(9).default(0),
  /** Where its products are made (F4.1); several: each station gets them. */
  stationIds: z.array(StationId).max(8).default([]),
})
export type Category = z.infer<typeof Category>

export const Tax = z.object({
  id: TaxId,
  name,
  ratePpm: z.number().int().min(0).max(1_000_000),
  included: z.boolean(),
})
export type Tax = z.infer<typeof Tax>

const barcode = z.string().trim().max(64).default('')
const priceDelta = minor.default(0)

/** One size or kind of a product: *0.3 l*, *double*. It has its own price; one of them must be chosen. */
export const Variant = z.object({ id: VariantId, name, priceMinor: minor.min(0), barcode })
export type Variant = z.infer<typeof Variant>

/** How a product is sold: at its price, at a price typed each time, or by weight (`priceMinor` per kilogram). */
export const PriceKind = z.enum(['fixed', 'open', 'weight'])
export type PriceKind = z.infer<typeof PriceKind>

/** One of the choices of a combo: *Starter: soup or salad*. */
export const ComboChoice = z.object({
  id: z.string().min(1).max(64),
  name,
  min: z.number().int().min(0).max(20).default(1),
  max: z.number().int().min(1).max(20).default(1),
  /** What may be chosen, each with what it costs on top. */
  items: z
    .array(z.object({ productId: ProductId, priceMinor: priceDelta }))
    .min(1)
    .max(100),
})
export type ComboChoice = z.infer<typeof ComboChoice>

export const Product = z.object({
  id: ProductId,
  categoryId: CategoryId,
  name,
  priceMinor: minor.min(0),
  taxIds: z.array(TaxId).max(8),
  color,
  position,
  barcode,
  /** Id of a picture on the server; empty: none. */
  picture: z.string().max(80).default(''),
  favourite: z.boolean().default(false),
  priceKind: PriceKind.default('fixed'),
  variants: z.array(Variant).max(30).default([]),
  /** Groups of modifiers that are asked for, in this order. */
  modifierGroupIds: z.array(ModifierGroupId).max(20).default([]),
  /** A menu of the day: its parts are chosen, cooked and fired each on its own, for one price. */
  combo: z.array(ComboChoice).max(10).default([]),
  /** Instead of its category's; `null`: the category's. */
  course: z.number().int().min(0).max(9).nullable().default(null),
  stationIds: z.array(StationId).max(8).nullable().default(null),
  /** Other prices for some order types (F3.7). */
  orderTypePrices: z
    .array(z.object({ orderTypeId: OrderTypeId, priceMinor: minor.min(0) }))
    .max(20)
    .default([]),
})
export type Product = z.infer<typeof Product>

/** A choice within a group; it may ask for more by groups of its own (nested, F3.2). */
export const ModifierOption = z.object({
  id: ModifierOptionId,
  name,
  priceMinor: priceDelta,
  /** How often it may be taken within one choice: *extra shot ×2*. */
  maxEach: z.number().int().min(1).max(20).default(1),
  isDefault: z.boolean().default(false),
  groupIds: z.array(ModifierGroupId).max(8).default([]),
})
export type ModifierOption = z.infer<typeof ModifierOption>

export const ModifierGroup = z.object({
  id: ModifierGroupId,
  name,
  /** 0: optional. */
  min: z.number().int().min(0).max(20).default(0),
  /** 0: as many as one likes. */
  max: z.number().int().min(0).max(50).default(1),
  options: z.array(ModifierOption).max(100),
})
export type ModifierGroup = z.infer<typeof ModifierGroup>

/** Taxes charged instead of others; `to: null`: not charged. */
const taxMap = z
  .array(z.object({ from: TaxId, to: TaxId.nullable() }))
  .max(30)
  .default([])

/** How a party eats, with its own tax and price rules (F3.7). */
export const OrderType = z.object({
  id: OrderTypeId,
  name,
  kind: z.enum(['dineIn', 'takeaway', 'delivery', 'tab']),
  position,
  active: z.boolean().default(true),
  /** Added to every menu price, in basis points: -1000 = 10 % less. A price of the product's own comes first. */
  priceBp: z.number().int().min(-10_000).max(10_000).default(0),
  taxMap,
})
export type OrderType = z.infer<typeof OrderType>

/** Where dishes are made, or where they are gathered (expo) (F4.1). */
export const Station = z.object({
  id: StationId,
  name,
  position,
  kind: z.enum(['prep', 'expo']).default('prep'),
  /** A ticket is shown as getting late, and as late, so many minutes after it was fired. */
  warnAfterMinutes: z.number().int().min(1).max(600).default(8),
  lateAfterMinutes: z.number().int().min(1).max(600).default(15),
  /** What the first tap on a dish means: it is done, or somebody has begun it and the second tap is done. */
  firstTap: z.enum(['bump', 'start']).default('bump'),
  /** Of an expo: stations, or other expos, whose dishes it gathers; none: all that make dishes. */
  gathers: z.array(StationId).max(30).default([]),
  /** Printers that get its tickets on paper; several: each gets them. */
  printerIds: z.array(PrinterId).max(4).default([]),
})
export type Station = z.infer<typeof Station>

export const CODE_PAGES = ['cp437', 'cp850', 'cp858', 'windows1252', 'raster'] as const

/** An ESC/POS printer on the network (F4.3). What its code page lacks is printed as a picture. */
export const Printer = z.object({
  id: PrinterId,
  name,
  position,
  /** Name or address, as the server reaches it. */
  host: z.string().trim().min(1).max(255),
  port: z.number().int().min(1).max(65_535).default(9100),
  /** Width of the paper in millimetres. */
  paperMm: z.union([z.literal(58), z.literal(80)]).default(80),
  codePage: z.enum(CODE_PAGES).default('cp858'),
  /** Gets its jobs while this one cannot print. */
  fallbackId: PrinterId.nullable().default(null),
  /** After an outage, jobs older than this are not printed before somebody says so. */
  staleAfterMinutes: z.number().int().min(1).max(1440).default(10),
  /** Sounds with every ticket. */
  beep: z.boolean().default(false),
  active: z.boolean().default(true),
})
export type Printer = z.infer<typeof Printer>

/** A part of the menu that a multi-session sees (F1.2). */
export const ProductSet = z.object({ id: ProductSetId, name, categoryIds: z.array(CategoryId).max(500) })
export type ProductSet = z.infer<typeof ProductSet>

/** A note that is one tap away (F3.4). */
export const NoteChip = z.object({
  id: NoteChipId,
  text: z.string().trim().min(1).max(60),
  use: z.enum(['kitchen', 'customer', 'order', 'allergy']),
  /** Offered for products of these categories; none: for all. */
  categoryIds: z.array(CategoryId).max(100).default([]),
  position,
})
export type NoteChip = z.infer<typeof NoteChip>

export const REASON_USES = ['void', 'comp', 'discount', 'price', 'cancel', 'refund'] as const

/** Why something was taken off, given or lowered (F3.9). */
export const Reason = z.object({
  id: ReasonId,
  text: z.string().trim().min(1).max(80),
  uses: z.array(z.enum(REASON_USES)).min(1),
  position,
  active: z.boolean().default(true),
})
export type Reason = z.infer<typeof Reason>

/** How guests pay (F5.2). Cash is what lies in the drawer; an account is paid later by the customer of the check. */
export const PaymentMethod = z.object({
  id: PaymentMethodId,
  name,
  kind: z.enum(['cash', 'card', 'voucher', 'account', 'custom']),
  position,
  active: z.boolean().default(true),
  opensDrawer: z.boolean().default(false),
  allowsTip: z.boolean().default(true),
  /** More may be handed over than is due, and change is given. */
  allowsChange: z.boolean().default(false),
  /** The slip of the card terminal, the number of the voucher. */
  needsReference: z.boolean().default(false),
})
export type PaymentMethod = z.infer<typeof PaymentMethod>

/** A charge for the service, in percent of what was ordered, by the cover, or both (F5.1). The first active rule that fits a check is charged. */
export const ServiceCharge = z.object({
  id: ServiceChargeId,
  name,
  position,
  active: z.boolean().default(true),
  /** Basis points: 1250 = 12.5 %. */
  bp: z.number().int().min(0).max(10_000),
  /** For each guest, on top of that. Minor units. */
  perGuestMinor: minor.min(0).default(0),
  /** Only for parties of so many guests or more; 0: for all. */
  minGuests: z.number().int().min(0).max(999).default(0),
  /** Only on these floors; none: on all, and for what is eaten at no table. */
  floorIds: z.array(FloorId).max(100).default([]),
  /** Only for these order types; none: for all. */
  orderTypeIds: z.array(OrderTypeId).max(20).default([]),
  /** Taxes on the charge; none: it is not taxed. */
  taxIds: z.array(TaxId).max(8).default([]),
})
export type ServiceCharge = z.infer<typeof ServiceCharge>

export const Decor = z.object({
  kind: z.enum(['wall', 'bar', 'door', 'plant', 'label', 'window', 'kitchen']),
  x: plan,
  y: plan,
  w: plan,
  h: plan,
  text: z.string().max(60).default(''),
})
export type Decor = z.infer<typeof Decor>

/** A floor's plan has its own units: tables and decor lie within `width` × `height`. */
export const Floor = z.object({
  id: FloorId,
  name,
  position,
  width: plan.min(100),
  height: plan.min(100),
  decor: z.array(Decor).max(500).default([]),
})
export type Floor = z.infer<typeof Floor>

export const Table = z.object({
  id: TableId,
  floorId: FloorId,
  /** What staff call it: `7`, `T12`, `Bar 3`. */
  number: z.string().trim().min(1).max(12),
  seats: z.number().int().min(0).max(99),
  shape: z.enum(['square', 'round', 'rect']),
  x: plan,
  y: plan,
  w: plan.min(10),
  h: plan.min(10),
  rotation: z.number().int().min(0).max(359).default(0),
})
export type Table = z.infer<typeof Table>

export const Role = z.object({ id: RoleId, name, permissions: z.array(Permission) })
export type Role = z.infer<typeof Role>

/**
 * A salted slow hash of a PIN. `verifier` = SHA-256 of the argon2id key: a terminal proves a sign-in by
 * handing over the key, which it can only have made from the PIN itself, online or offline (ADR 0006).
 */
export const Pin = z.object({
  salt: z.string().min(16).max(64),
  verifier: z.string().length(64),
  memoryKiB: z.number().int().min(1024).max(262_144),
  passes: z.number().int().min(1).max(16),
})
export type Pin = z.infer<typeof Pin>

export const Person = z.object({
  id: PersonId,
  name,
  roleId: RoleId,
  color,
  pin: Pin.nullable(),
  active: z.boolean().default(true),
  grants: z.array(Permission).default([]),
  denials: z.array(Permission).default([]),
})
export type Person = z.infer<typeof Person>

/** How a terminal talks to the server (F1.4). `bus` falls back to `held`, then `interval`, by itself. */
export const LinkSettings = z.object({
  mode: z.enum(['bus', 'held', 'interval']).default('bus'),
  intervalMs: z.number().int().min(300).max(1000).default(500),
})
export type LinkSettings = z.infer<typeof LinkSettings>

/** What a kitchen display shows. */
export const KitchenSettings = z.object({
  /** None: all stations. */
  stationIds: z.array(StationId).max(30).default([]),
  /** Multi-sessions whose tickets it follows; none: all of the restaurant. */
  multiSessionIds: z.array(MultiSessionId).max(30).default([]),
})
export type KitchenSettings = z.infer<typeof KitchenSettings>

export const Terminal = z.object({
  id: TerminalId,
  name,
  /** Short code in front of provisional check numbers: `T2` makes `T2-14` (C26). */
  code: z.string().trim().min(1).max(6),
  multiSessionId: MultiSessionId.nullable(),
  link: LinkSettings,
  /** The screen it begins with: the floor plan, a list of checks for a counter without one (F1.5), or the kitchen's. */
  home: z.enum(['floor', 'counter', 'kitchen']).default('floor'),
  /** Set: it may show the kitchen, and follows several multi-sessions (F4.2). */
  kitchen: KitchenSettings.nullable().default(null),
  /** What its new checks begin as; `null`, or one that is not offered: the first that is (F3.7). */
  orderTypeId: OrderTypeId.nullable().default(null),
  /** Off: nobody takes money here. */
  takesPayments: z.boolean().default(true),
  /** Prints its receipts and kicks its drawer. */
  receiptPrinterId: PrinterId.nullable().default(null),
  /** Every check that is settled here gets its receipt on paper by itself (F5.5). */
  printsReceipts: z.boolean().default(false),
  /** Shows checks that other terminals open (F1.5). */
  acceptIncoming: z.boolean().default(true),
  /** Goes to an incoming check when its own is empty (F1.5). */
  followIncoming: z.boolean().default(false),
})
export type Terminal = z.infer<typeof Terminal>

export const MultiSession = z.object({
  id: MultiSessionId,
  name,
  active: z.boolean().default(true),
  /** Floors that it serves; none: all. */
  floorIds: z.array(FloorId).default([]),
  /** Parts of the menu that it sees; none: all. */
  productSetIds: z.array(ProductSetId).default([]),
  /** Order types offered; none: all. The first is what a new check begins with. */
  orderTypeIds: z.array(OrderTypeId).default([]),
  /** Its fiscal profile: taxes charged here instead of others, before the rules of an order type. */
  taxMap,
  /** Rules of the service charge that hold here; `null`: all, none: nothing is charged. */
  serviceChargeIds: z.array(ServiceChargeId).max(50).nullable().default(null),
  /** Only the waiter of a check changes it; whoever may serve any table passes. */
  oneWaiterPerTable: z.boolean().default(false),
  /** Who sees the checks of others: everyone, or whoever has the permission. */
  othersChecks: z.enum(['everyone', 'permitted']).default('everyone'),
})
export type MultiSession = z.infer<typeof MultiSession>

/** Personal data of a customer; kept apart from the chain so that it can be erased. */
export const CustomerData = z.object({
  name,
  phone: z.string().trim().max(40).default(''),
  email: z.string().trim().max(120).default(''),
  note: z.string().trim().max(500).default(''),
  /** For whom receipts are made out as invoices (F5.5); empty: for nobody. */
  company: z.string().trim().max(120).default(''),
  taxNumber: z.string().trim().max(40).default(''),
  address: z.string().trim().max(300).default(''),
})
export type CustomerData = z.infer<typeof CustomerData>
export type CustomerIntent = z.input<typeof CustomerData>

/** Personal data of a reservation. */
export const ReservationData = z.object({
  name,
  phone: z.string().trim().max(40).default(''),
  note: z.string().trim().max(500).default(''),
})
export type ReservationData = z.infer<typeof ReservationData>

/** A party that is expected (F2.6). */
export const Reservation = z.object({
  id: ReservationId,
  /** Milliseconds since the epoch. */
  at: z.number().int().min(0),
  covers: z.number().int().min(1).max(999),
  /** None: not placed yet. */
  tableIds: z.array(TableId).max(20).default([]),
  customerId: CustomerId.nullable().default(null),
})
export type Reservation = z.infer<typeof Reservation>

/** What has become of a reservation. `seated` names the check. */
export const ReservationOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.literal('expected') }),
  z.object({ status: z.literal('seated'), checkId: CheckId }),
  z.object({ status: z.literal('cancelled') }),
  z.object({ status: z.literal('noShow') }),
])
export type ReservationOutcome = z.infer<typeof ReservationOutcome>
