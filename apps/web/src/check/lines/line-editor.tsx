import type { OrderedLine } from '@comanda/domain'
import { IconChefHat, IconMessage2, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useCan } from '../current.ts'
import type { Editing } from './editing.ts'
import classes from './line-editor.module.css'
import { LineWhoInFull } from './line-who.tsx'
import { NoteEditor } from './note-editor.tsx'
import { PadView } from './pad-view.tsx'
import type { LineActions } from './use-line-editor.ts'

interface LineEditorProps {
  readonly line: OrderedLine
  readonly editing: Editing
  readonly actions: LineActions
}

type Page = 'pad' | 'kitchenNote' | 'customerNote'

/** Everything about one line, in place: numbers first, notes and removal a tap away. */
export function LineEditor({ line, editing, actions }: LineEditorProps) {
  const { t } = useTranslation('check')
  const people = useTerminalValue(({ setup }) => setup.people)
  const terminals = useTerminalValue(({ setup }) => setup.terminals)
  const canRemove = useCan('removeLine')
  const canNote = useCan('addLines')
  const [page, setPage] = useState<Page>('pad')
  if (page !== 'pad')
    return (
      <div className={classes.editor}>
        <NoteEditor
          key={page}
          line={line}
          which={page}
          onSave={(text, seen) => actions.note(line.id, page, text, seen)}
          onDone={() => setPage('pad')}
        />
      </div>
    )
  return (
    <div className={classes.editor}>
      <PadView line={line} editing={editing} actions={actions} />
      <div className={classes.more}>
        <button
          type="button"
          data-set={line.kitchenNote !== '' || undefined}
          disabled={!canNote}
          onClick={() => setPage('kitchenNote')}
        >
          <IconChefHat size={20} aria-hidden /> <span>{t('kitchenNote')}</span>
        </button>
        <button
          type="button"
          data-set={line.customerNote !== '' || undefined}
          disabled={!canNote}
          onClick={() => setPage('customerNote')}
        >
          <IconMessage2 size={20} aria-hidden /> <span>{t('customerNote')}</span>
        </button>
        <button
          type="button"
          className={classes.remove}
          disabled={!canRemove}
          onClick={() => actions.remove(line.id)}
        >
          <IconTrash size={20} aria-hidden /> <span>{t('remove')}</span>
        </button>
      </div>
      <LineWhoInFull line={line} people={people} terminals={terminals} />
    </div>
  )
}
