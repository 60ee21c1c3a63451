import type { PrinterReport } from '@comanda/protocol'
import { useEffect } from 'react'
import { useFormats } from '../shared/formats.ts'
import { usePrintingTexts } from '../shared/printers/use-printing-texts.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { showToast } from '../shared/toast.tsx'

/** The drawer of this terminal was to open and did not: it will not open by itself later on (F5.3). */
export function TellDrawer({ report: { printerId, drawerShutAt } }: { readonly report: PrinterReport }) {
  const { t } = usePrintingTexts()
  const { time } = useFormats()
  const name = useTerminalValue(({ setup }) => setup.printers[printerId]?.name ?? '')
  const text = drawerShutAt === undefined ? null : t('drawerShut', { name, time: time(drawerShutAt) })
  useEffect(() => {
    if (text !== null) showToast({ slot: 'drawer', tone: 'wait', text })
  }, [text])
  return null
}
