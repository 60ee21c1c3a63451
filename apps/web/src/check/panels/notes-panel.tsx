import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { QuickNotes } from '../lines/quick-notes.tsx'
import type { PanelProps } from '../panel.ts'
import classes from './panels.module.css'

const MOST = { orderNote: 500, allergy: 200 } as const

/** The note to the whole order and the allergies of the table. What is typed stays typed, whatever others write meanwhile. */
export function NotesPanel({ check, onClose }: PanelProps) {
  const { t } = useTranslation('check')
  const act = useDo()
  const [seen] = useState({ orderNote: check.orderNote, allergy: check.allergy })
  const [note, setNote] = useState(check.orderNote)
  const [allergy, setAllergy] = useState(check.allergy)
  const done = () => {
    onClose()
    const ids = { checkId: check.id }
    if (note.trim() !== seen.orderNote)
      act({ type: 'setOrderNote', ...ids, text: note.trim(), seen: { text: seen.orderNote } })
    if (allergy.trim() !== seen.allergy)
      act({ type: 'setCheckAllergy', ...ids, text: allergy.trim(), seen: { text: seen.allergy } })
  }
  return (
    <Sheet
      title={t('notes')}
      place="side"
      onClose={done}
      footer={
        <button type="button" className={classes.primary} onClick={done}>
          {t('done')}
        </button>
      }
    >
      <Text
        label={t('orderNote')}
        hint={t('orderNoteHint')}
        text={note}
        most={MOST.orderNote}
        meanwhile={check.orderNote === seen.orderNote ? null : check.orderNote}
        by={check.marks.orderNote?.by}
        onChange={setNote}
      >
        <QuickNotes use="order" text={note} most={MOST.orderNote} onChange={setNote} />
      </Text>
      <Text
        label={t('tableAllergy')}
        hint={t('tableAllergyHint')}
        isAllergy
        text={allergy}
        most={MOST.allergy}
        meanwhile={check.allergy === seen.allergy ? null : check.allergy}
        by={check.marks.allergy?.by}
        onChange={setAllergy}
      >
        <QuickNotes use="allergy" text={allergy} most={MOST.allergy} onChange={setAllergy} />
      </Text>
    </Sheet>
  )
}

interface TextProps {
  readonly label: string
  readonly hint: string
  readonly isAllergy?: boolean
  readonly text: string
  readonly most: number
  /** What somebody else has written since. */
  readonly meanwhile: string | null
  readonly by: string | undefined
  readonly onChange: (text: string) => void
  readonly children: ReactNode
}

function Text({ label, hint, isAllergy = false, text, most, meanwhile, by, onChange, children }: TextProps) {
  const { t } = useTranslation('check')
  const name = useTerminalValue(({ setup }) => setup.people[by ?? '']?.name ?? '?')
  return (
    <section className={classes.noteField} data-allergy={isAllergy || undefined}>
      <h3>
        {isAllergy && <IconAlertTriangle size={18} stroke={2.2} aria-hidden />} {label}
      </h3>
      {meanwhile !== null && (
        <p className={classes.hint} role="status">
          {t('wroteMeanwhile', { name, text: meanwhile })}
        </p>
      )}
      <textarea
        className={classes.text}
        rows={2}
        maxLength={most}
        value={text}
        aria-label={label}
        placeholder={hint}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {children}
    </section>
  )
}
