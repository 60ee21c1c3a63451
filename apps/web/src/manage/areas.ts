import {
  IconDeviceTablet,
  IconFlame,
  IconMessage2,
  IconMessageOff,
  IconPaperBag,
  IconPrinter,
  IconRoute,
  IconSitemap,
  IconStack2,
  IconToolsKitchen2,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { RoutingArea } from './kitchen/routing-area.tsx'
import { StationsArea } from './kitchen/stations-area.tsx'
import { MenuArea } from './menu/menu-area.tsx'
import { OrderTypesArea } from './menu/order-types-area.tsx'
import { ProductSetsArea } from './menu/product-sets-area.tsx'
import { MultiSessionsArea } from './multi-sessions/multi-sessions-area.tsx'
import { QuickNotesArea } from './notes/quick-notes-area.tsx'
import { ReasonsArea } from './notes/reasons-area.tsx'
import { PrintersArea } from './printers/printers-area.tsx'
import { TerminalsArea } from './terminals/terminals-area.tsx'

interface Area {
  /** In the address: `/manage/terminals`. */
  readonly key: AreaKey
  readonly icon: ComponentType<{ readonly size: number }>
  readonly Screen: ComponentType
}

export type AreaKey =
  | 'multiSessions'
  | 'terminals'
  | 'menu'
  | 'productSets'
  | 'orderTypes'
  | 'stations'
  | 'routing'
  | 'printers'
  | 'quickNotes'
  | 'reasons'

/** The rail, in groups. */
export const AREAS: readonly {
  readonly group: 'house' | 'selling' | 'kitchen' | 'words'
  readonly areas: readonly Area[]
}[] = [
  {
    group: 'house',
    areas: [
      { key: 'multiSessions', icon: IconSitemap, Screen: MultiSessionsArea },
      { key: 'terminals', icon: IconDeviceTablet, Screen: TerminalsArea },
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
