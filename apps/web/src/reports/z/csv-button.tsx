import { IconTable } from '@tabler/icons-react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import paper from '../paper.module.css'
import type { Report } from '../paper.tsx'
import { useReportTexts } from '../texts.ts'
import { csvText } from './csv.ts'
import { reportTable } from './report-table.ts'

/** Hands the figures of a report to other programs, as a file. */
export function CsvButton({ report }: { readonly report: Report }) {
  const { t } = useReportTexts()
  const terminal = useTerminal()
  const save = () => {
    const table = reportTable(report, { t, setup: terminal.setup })
    const address = URL.createObjectURL(new Blob([csvText(table)], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = report.number === null ? `x-${report.day}.csv` : `z-${report.number}-${report.day}.csv`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <button type="button" className={paper.print} aria-label={t('csv')} title={t('csv')} onClick={save}>
      <IconTable size={20} aria-hidden /> CSV
    </button>
  )
}
