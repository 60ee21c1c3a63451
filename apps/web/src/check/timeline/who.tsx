import { SYSTEM } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'

interface WhoProps {
  readonly mark: { readonly by: string; readonly terminal: string; readonly at: number }
}

/** `Ana (Bar 1) · 12:41`. */
export function Who({ mark }: WhoProps) {
  const { t } = useTranslation('shared')
  const terminal = useTerminal()
  const { moment } = useFormats()
  const person = useTerminalValue(({ setup }) => setup.people[mark.by]?.name)
  const place = useTerminalValue(({ setup }) => setup.terminals[mark.terminal]?.name)
  const name = person ?? t(mark.by === SYSTEM ? 'server' : 'somebody')
  const at = moment(mark.at, terminal.now())
  return <small>{place === undefined ? `${name} · ${at}` : `${name} (${place}) · ${at}`}</small>
}
