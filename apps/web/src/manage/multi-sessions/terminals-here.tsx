import type { TerminalRecord } from '@comanda/domain'
import { useState } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { SelectField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { MoveSheet } from '../terminals/move-sheet.tsx'
import { terminalsIn } from '../terminals/terminals-in.ts'
import { useMoveTerminal } from '../terminals/use-move-terminal.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './terminals-here.module.css'

/** The terminals of a multi-session: they come and go while it runs (F1.3). `null`: it is not saved yet. */
export function TerminalsHere({ multiSessionId }: { readonly multiSessionId: string | null }) {
  const { t } = useManageTexts()
  const terminals = useTerminalValue(({ setup }) => setup.terminals)
  const multiSessions = useTerminalValue(({ setup }) => setup.multiSessions)
  const moving = useMoveTerminal()
  const [isAdding, setAdding] = useState('')
  const here = terminalsIn({ terminals }, multiSessionId)
  const others = Object.values(terminals).filter(
    (each) => each.revoked === undefined && each.multiSessionId !== multiSessionId,
  )
  const nameOf = ({ name, multiSessionId: at }: TerminalRecord) => {
    const from = multiSessions[at ?? '']?.name
    return from === undefined ? name : t('multiSessions.terminalIn', { name, from })
  }
  const add = (id: string) => {
    setAdding('')
    const record = terminals[id]
    if (record !== undefined) moving.move(record, multiSessionId)
  }
  if (multiSessionId === null) return <p className={formClasses.hint}>{t('multiSessions.terminalsAfter')}</p>
  return (
    <fieldset className={formClasses.group}>
      <legend>{t('multiSessions.terminals')}</legend>
      {here.length > 0 && (
        <ul className={classes.terminals}>
          {here.map((record) => (
            <li key={record.id}>
              <span>
                {record.name} <small>{record.code}</small>
              </span>
              <button
                type="button"
                aria-label={t('multiSessions.takeOutNamed', { name: record.name })}
                onClick={() => moving.move(record, null)}
              >
                {t('multiSessions.takeOut')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <SelectField
          label={t('multiSessions.addTerminal')}
          value={isAdding}
          choices={[
            { value: '', label: t('multiSessions.choose') },
            ...others.map((record) => ({ value: record.id as string, label: nameOf(record) })),
          ]}
          onChoose={add}
        />
      )}
      {moving.asked !== null && <MoveSheet {...moving.asked} onClose={moving.close} />}
    </fieldset>
  )
}
