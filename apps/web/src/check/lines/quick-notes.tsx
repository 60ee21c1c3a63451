import type { NoteChip } from '@comanda/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './line-editor.module.css'
import { chipsFor } from './note-chips.ts'
import { hasPhrase, togglePhrase } from './phrases.ts'

interface QuickNotesProps {
  readonly use: NoteChip['use']
  readonly categoryId?: string
  readonly text: string
  /** Characters that fit. */
  readonly most: number
  readonly onChange: (text: string) => void
}

/** Words that are one tap away: those of the restaurant, or usual ones while it has none of its own. */
export function QuickNotes({ use, categoryId, text, most, onChange }: QuickNotesProps) {
  const { t } = useTranslation('check')
  const chips = useTerminalValue(({ setup }) => setup.noteChips)
  const own = useMemo(() => chipsFor(chips, use, categoryId), [chips, use, categoryId])
  const hasOwn = useMemo(() => Object.values(chips).some((chip) => chip.use === use), [chips, use])
  const phrases = hasOwn ? own : t(`phrases.${use}`).split('|')
  return (
    <div className={classes.phrases}>
      {phrases.map((phrase) => (
        <button
          key={phrase}
          type="button"
          aria-pressed={hasPhrase(text, phrase)}
          onClick={() => onChange(togglePhrase(text, phrase).slice(0, most))}
        >
          {phrase}
        </button>
      ))}
    </div>
  )
}
