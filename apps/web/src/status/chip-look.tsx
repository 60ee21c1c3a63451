import {
  IconAlertTriangle,
  IconCheck,
  IconCloudOff,
  IconDatabaseX,
  IconHourglass,
  IconLink,
  IconLinkOff,
  IconLock,
  IconRefresh,
  IconRefreshAlert,
  IconRepeat,
  IconServerOff,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ChipKind } from './chip-state.ts'

/** Each state has its own shape: colour alone says nothing to many. */
const ICONS: Readonly<Record<ChipKind, TablerIcon>> = {
  storage: IconDatabaseX,
  outdated: IconRefreshAlert,
  revoked: IconLock,
  unauthorized: IconLinkOff,
  serverOutdated: IconHourglass,
  serverError: IconServerOff,
  offline: IconCloudOff,
  connecting: IconLink,
  alone: IconAlertTriangle,
  printer: IconAlertTriangle,
  pending: IconHourglass,
  syncing: IconRefresh,
  interval: IconRepeat,
  synced: IconCheck,
}

export function ChipIcon({ kind, size }: { readonly kind: ChipKind; readonly size: number }) {
  const Icon = ICONS[kind]
  return <Icon size={size} stroke={2.25} aria-hidden />
}
