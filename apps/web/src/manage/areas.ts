import {
  IconAddressBook,
  IconBuildingStore,
  IconCalendar,
  IconCashRegister,
  IconCreditCard,
  IconDeviceTablet,
  IconFlame,
  IconMessage2,
  IconMessageOff,
  IconPaperBag,
  IconPercentage,
  IconPrinter,
  IconReceiptTax,
  IconReportMoney,
  IconRoute,
  IconShieldCheck,
  IconSitemap,
  IconStack2,
  IconToolsKitchen2,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import { RestaurantArea } from './house/restaurant-area.tsx'
import { RoutingArea } from './kitchen/routing-area.tsx'
import { StationsArea } from './kitchen/stations-area.tsx'
import { MenuArea } from './menu/menu-area.tsx'
import { OrderTypesArea } from './menu/order-types-area.tsx'
import { ProductSetsArea } from './menu/product-sets-area.tsx'
import { PaymentMethodsArea } from './money/payment-methods-area.tsx'
import { ServiceChargesArea } from './money/service-charges-area.tsx'
import { TaxesArea } from './money/taxes-area.tsx'
import { MultiSessionsArea } from './multi-sessions/multi-sessions-area.tsx'
import { QuickNotesArea } from './notes/quick-notes-area.tsx'
import { ReasonsArea } from './notes/reasons-area.tsx'
import { PeopleArea } from './people/people-area.tsx'
import { RolesArea } from './people/roles-area.tsx'
import { WhoMayArea } from './people/who-may-area.tsx'
import { PrintersArea } from './printers/printers-area.tsx'
import { TerminalsArea } from './terminals/terminals-area.tsx'

/** Parts of their own; the floor's people open the tills too. */
const TillsArea = lazy(() => import('../tills/tills-area.tsx').then((part) => ({ default: part.TillsArea })))
const TodayArea = lazy(() =>
  import('../reports/today-area.tsx').then((part) => ({ default: part.TodayArea })),
)
const ReportsArea = lazy(() =>
  import('../reports/reports-area.tsx').then((part) => ({ default: part.ReportsArea })),
)

const AccountsArea = lazy(() =>
  import('../accounts/accounts-area.tsx').then((part) => ({ default: part.AccountsArea })),
)

interface Area {
  /** In the address: `/manage/terminals`. */
  readonly key: AreaKey
  readonly icon: ComponentType<{ readonly size: number }>
  readonly Screen: ComponentType
}

export type AreaKey =
  | 'today'
  | 'reports'
  | 'restaurant'
  | 'multiSessions'
  | 'terminals'
  | 'menu'
  | 'productSets'
  | 'orderTypes'
  | 'people'
  | 'roles'
  | 'whoMay'
  | 'paymentMethods'
  | 'serviceCharges'
  | 'taxes'
  | 'tills'
  | 'customers'
  | 'stations'
  | 'routing'
  | 'printers'
  | 'quickNotes'
  | 'reasons'

/** The rail, in groups. */
export const AREAS: readonly {
  readonly group: 'today' | 'house' | 'people' | 'selling' | 'money' | 'kitchen' | 'words'
  readonly areas: readonly Area[]
}[] = [
  {
    group: 'today',
    areas: [
      { key: 'today', icon: IconCalendar, Screen: TodayArea },
      { key: 'reports', icon: IconReportMoney, Screen: ReportsArea },
    ],
  },
  {
    group: 'house',
    areas: [
      { key: 'restaurant', icon: IconBuildingStore, Screen: RestaurantArea },
      { key: 'multiSessions', icon: IconSitemap, Screen: MultiSessionsArea },
      { key: 'terminals', icon: IconDeviceTablet, Screen: TerminalsArea },
    ],
  },
  {
    group: 'people',
    areas: [
      { key: 'people', icon: IconUsers, Screen: PeopleArea },
      { key: 'roles', icon: IconUserShield, Screen: RolesArea },
      { key: 'whoMay', icon: IconShieldCheck, Screen: WhoMayArea },
      { key: 'customers', icon: IconAddressBook, Screen: AccountsArea },
    ],
  },
  {
    group: 'selling',
    areas: [
      { key: 'menu', icon: IconToolsKitchen2, Screen: MenuArea },
      { key: 'productSets', icon: IconStack2, Screen: ProductSetsArea },
      { key: 'orderTypes', icon: IconPaperBag, Screen: OrderTypesArea },
    ],
  },
  {
    group: 'money',
    areas: [
      { key: 'tills', icon: IconCashRegister, Screen: TillsArea },
      { key: 'paymentMethods', icon: IconCreditCard, Screen: PaymentMethodsArea },
      { key: 'serviceCharges', icon: IconPercentage, Screen: ServiceChargesArea },
      { key: 'taxes', icon: IconReceiptTax, Screen: TaxesArea },
    ],
  },
  {
    group: 'kitchen',
    areas: [
      { key: 'stations', icon: IconFlame, Screen: StationsArea },
      { key: 'routing', icon: IconRoute, Screen: RoutingArea },
      { key: 'printers', icon: IconPrinter, Screen: PrintersArea },
    ],
  },
  {
    group: 'words',
    areas: [
      { key: 'quickNotes', icon: IconMessage2, Screen: QuickNotesArea },
      { key: 'reasons', icon: IconMessageOff, Screen: ReasonsArea },
    ],
  },
]

const ALL = AREAS.flatMap(({ areas }) => areas)

/** `product-sets` of the address; the first area where it names none. */
export const areaAt = (path: string | undefined): Area | undefined =>
  path === undefined || path === '' ? ALL[0] : ALL.find(({ key }) => pathOf(key) === path)

export const pathOf = (key: AreaKey): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
