import type { OrderedLine } from '@comanda/domain'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './line-editor.module.css'
import { QuickNotes } from './quick-notes.tsx'
import type { NoteKind } from './use-line-editor.ts'

interface NoteEditorProps {
  readonly line: OrderedLine
  readonly which: NoteKind
  /** Called however one leaves: what was typed is never lost. */
  readonly onSave: (text: string, seen: string) => void
  readonly onDone: () => void
}

const MOST = 300
const USES = { kitchenNote: 'kitchen', customerNote: 'customer', allergy: 'allergy' } as const

/** A note with what is said most often as chips. The text belongs to whoever types it until it is done. */
export function NoteEditor({ line, which, onSave, onDone }: NoteEditorProps) {
  const { t } = useTranslation('check')
  const people = useTerminalValue(({ setup }) => setup.people)
  const [seen] = useState(line[which])
  const [text, setText] = useState(line[which])
  const isOvertaken = line[which] !== seen
  const save = useRef(() => onSave(text, seen))
  useEffect(() => {
    save.current = () => onSave(text, seen)
  })
  useEffect(() => () => save.current(), [])
  return (
    <>
      <div className={classes.head}>
        <b className={classes.noteTitle}>{t(which)}</b>
        <button type="button" className={classes.save} onClick={onDone}>
          <IconCheck size={20} stroke={2.5} aria-hidden /> {t('done')}
        </button>
      </div>
      {isOvertaken && (
        <p className={classes.meanwhile} role="status">
          {t('wroteMeanwhile', { name: people[line.marks[which]?.by ?? '']?.name ?? '?', text: line[which] })}
        </p>
      )}
      <textarea
        className={classes.text}
        rows={2}
        maxLength={MOST}
        value={text}
        aria-label={t(which)}
        placeholder={t(`${which}Hint`)}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
          event.preventDefault()
          event.stopPropagation()
          onDone()
        }}
      />
      <QuickNotes use={USES[which]} categoryId={line.categoryId} text={text} most={MOST} onChange={setText} />
    </>
  )
}
