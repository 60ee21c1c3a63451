import type { OpenCheck } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { hasPhrase, togglePhrase } from '../lines/phrases.ts'
import classes from './panels.module.css'

interface OrderNotePanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}

const MOST = 500

/** A note to the whole order. What is typed stays typed, whatever others write meanwhile. */
export function OrderNotePanel({ check, onClose }: OrderNotePanelProps) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const notify = useNotify()
  const people = useTerminalValue(({ setup }) => setup.people)
  const [seen] = useState(check.orderNote)
  const [text, setText] = useState(check.orderNote)
  const done = () => {
    onClose()
    if (text.trim() === seen) return
    const command = {
      type: 'setOrderNote',
      checkId: check.id,
      text: text.trim(),
      seen: { text: seen },
    } as const
    const outcome = terminal.perform(command)
    if (!outcome.ok) notify.refused(outcome.refusal)
  }
  return (
    <Sheet
      title={t('orderNote')}
      place="side"
      onClose={done}
      footer={
        <button type="button" className={classes.primary} onClick={done}>
          {t('done')}
        </button>
      }
    >
      {check.orderNote !== seen && (
        <p className={classes.hint} role="status">
          {t('wroteMeanwhile', {
            name: people[check.marks.orderNote?.by ?? '']?.name ?? '?',
            text: check.orderNote,
          })}
        </p>
      )}
      <textarea
        className={classes.text}
        rows={4}
        maxLength={MOST}
        value={text}
        aria-label={t('orderNote')}
        placeholder={t('orderNoteHint')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.phrases}>
        {t('phrases.order')
          .split('|')
          .map((phrase) => (
            <button
              key={phrase}
              type="button"
              aria-pressed={hasPhrase(text, phrase)}
              onClick={() => setText(togglePhrase(text, phrase).slice(0, MOST))}
            >
              {phrase}
            </button>
          ))}
      </div>
    </Sheet>
  )
}
