import {
  IconAlarm,
  IconArmchair,
  IconBellRinging,
  IconCash,
  IconCheck,
  IconClockHour4,
  IconFileInvoice,
  IconFlame,
  IconHandStop,
  IconLock,
  IconPencil,
  IconToolsKitchen2,
} from '@tabler/icons-react'

/** The same picture for a state wherever it is shown. */
export const STATE_ICONS = {
  free: IconArmchair,
  seated: IconClockHour4,
  ordered: IconPencil,
  fired: IconFlame,
  ready: IconBellRinging,
  served: IconCheck,
  billed: IconFileInvoice,
  paid: IconCash,
  taken: IconLock,
}

/** Why a table is late: nobody has ordered, food does not come, nothing has changed. */
export const LATE_ICONS = { order: IconHandStop, food: IconToolsKitchen2, idle: IconAlarm }
