import { IconChefHat } from '@tabler/icons-react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { chipsFor } from '../lines/note-chips.ts'
import { hasPhrase, togglePhrase } from '../lines/phrases.ts'
import classes from './configure.module.css'
import { useConfigureWords } from './texts.ts'

interface NoteFieldProps {
  readonly categoryId: string
  readonly note: string
  readonly onNote: (note: string) => void
}

const MOST = 300

/** What the kitchen should know, with what is said most often as chips (F3.4). */
export function NoteField({ categoryId, note, onNote }: NoteFieldProps) {
  const { t } = useConfigureWords()
  const noteChips = useTerminalValue(({ setup }) => setup.noteChips)
  return (
    <div className={classes.note}>
      <label>
        <IconChefHat size={20} aria-hidden />
        <input
          type="text"
          value={note}
          maxLength={MOST}
          autoComplete="off"
          aria-label={t('note')}
          placeholder={t('note')}
          onChange={(event) => onNote(event.currentTarget.value)}
        />
      </label>
      <div className={classes.chips}>
        {chipsFor(noteChips, 'kitchen', categoryId).map((text) => (
          <button
            key={text}
            type="button"
            aria-pressed={hasPhrase(note, text)}
            onClick={() => onNote(togglePhrase(note, text).slice(0, MOST))}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  )
}
