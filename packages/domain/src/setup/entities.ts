import { z } from 'zod'
import {
  CategoryId,
  FloorId,
  MultiSessionId,
  PersonId,
  ProductId,
  RoleId,
  TableId,
  TaxId,
  TerminalId,
} from '../ids.ts'
import { Permission } from '../permission.ts'

/** What a restaurant is made of. Each schema is declared once; commands, ops, files and screens infer from it. */

const name = z.string().trim().min(1).max(120)
const position = z.number().int().min(0).max(100_000).default(0)
const color = z.string().max(32).default('')
const plan = z.number().int().min(-100_000).max(100_000)
const minor = z.number().int().min(-1_000_000_000).max(1_000_000_000)

export const Restaurant = z.object({
  id: z.string().min(1).max(64),
  name,
  currency: z.object({ code: z.string().length(3), exponent: z.number().int().min(0).max(4) }),
  locale: z.string().min(2).max(35),
  timeZone: z.string().min(1).max(64),
  /** The business day begins at this hour, local time. */
  dayStartsAtHour: z.number().int().min(0).max(23).default(4),
  taxRounding: z.enum(['line', 'check']).default('check'),
  /** A table without a change for so many minutes is shown as late. */
  lateAfterMinutes: z.number().int().min(1).max(600).default(20),
  /** The demo restaurant opens `/demo`. */
  demo: z.boolean().default(false),
})
export type Restaurant = z.infer<typeof Restaurant>

export const Category = z.object({ id: CategoryId, name, color, position })
export type Category = z.infer<typeof Category>

export const Tax = z.object({
  id: TaxId,
  name,
  ratePpm: z.number().int().min(0).max(1_000_000),
  included: z.boolean(),
})
export type Tax = z.infer<typeof Tax>

export const Product = z.object({
  id: ProductId,
  categoryId: CategoryId,
  name,
  priceMinor: minor.min(0),
  taxIds: z.array(TaxId).max(8),
  color,
  position,
  barcode: z.string().max(64).default(''),
})
export type Product = z.infer<typeof Product>

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

export const Terminal = z.object({
  id: TerminalId,
  name,
  /** Short code in front of provisional check numbers: `T2` makes `T2-14` (C26). */
  code: z.string().trim().min(1).max(6),
  multiSessionId: MultiSessionId.nullable(),
  link: LinkSettings,
})
export type Terminal = z.infer<typeof Terminal>

export const MultiSession = z.object({
  id: MultiSessionId,
  name,
  active: z.boolean().default(true),
  floorIds: z.array(FloorId).default([]),
})
export type MultiSession = z.infer<typeof MultiSession>

/** Personal data of a customer; kept apart from the chain so that it can be erased. */
export const CustomerData = z.object({
  name,
  phone: z.string().trim().max(40).default(''),
  email: z.string().trim().max(120).default(''),
  note: z.string().trim().max(500).default(''),
})
export type CustomerData = z.infer<typeof CustomerData>
