import type { PrinterReport, PrinterState as State } from '@comanda/protocol'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconDoorExit,
  IconFileAlert,
  IconPlugConnectedX,
  IconPrinter,
  IconQuestionMark,
  IconReceiptOff,
  type TablerIcon,
} from '@tabler/icons-react'
import { useFormats } from '../formats.ts'
import { useTerminalValue } from '../terminal-context.tsx'
import { toneOf } from './printer-look.ts'
import classes from './printer-state.module.css'
import { usePrintingTexts } from './use-printing-texts.ts'

/** Each state has its own shape: colour alone says nothing to many. */
const ICONS: Readonly<Record<State, TablerIcon>> = {
  ready: IconCircleCheck,
  printing: IconPrinter,
  'paper-low': IconFileAlert,
  'paper-out': IconReceiptOff,
  'cover-open': IconDoorExit,
  offline: IconPlugConnectedX,
  error: IconAlertTriangle,
  unknown: IconQuestionMark,
}

/** How a printer is, in one word and a shape. */
export function PrinterState({ report }: { readonly report: PrinterReport }) {
  const { t } = usePrintingTexts()
  const { time } = useFormats()
  const Icon = ICONS[report.state]
  return (
    <span className={classes.state} data-tone={toneOf(report)}>
      <Icon size={18} aria-hidden />
      <span>{t(`state.${report.state}`, { time: time(report.since) })}</span>
    </span>
  )
}

/** What waits for it, what it asks, and where its tickets go meanwhile. Nothing where there is nothing to say. */
export function PrinterQueueWords({ report }: { readonly report: PrinterReport }) {
  const { t } = usePrintingTexts()
  const other = useTerminalValue(
    ({ setup }) => setup.printers[setup.printers[report.printerId]?.fallbackId ?? '']?.name,
  )
  const { time } = useFormats()
  const own = useTerminalValue(({ setup }) => setup.printers[report.printerId]?.name ?? '')
  const { waiting, stale, uncertain, fallback, drawerShutAt } = report
  const words = [
    ...(fallback ? [other === undefined ? t('fallback') : t('fallbackOn', { name: other })] : []),
    ...(waiting > stale ? [t('waiting', { count: waiting - stale })] : []),
    ...(uncertain > 0 ? [t('uncertain', { count: uncertain })] : []),
    ...(stale > 0 ? [t('stale', { count: stale })] : []),
    ...(drawerShutAt !== undefined ? [t('drawerShut', { name: own, time: time(drawerShutAt) })] : []),
  ]
  return words.map((text) => (
    <span key={text} className={classes.about}>
      {text}
    </span>
  ))
}
