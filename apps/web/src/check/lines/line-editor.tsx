import type { Check, OrderedLine } from '@comanda/domain'
import { useState } from 'react'
import { later } from '../../shared/later.tsx'
import type { Editing } from './editing.ts'
import classes from './line-editor.module.css'
import { PadView } from './pad-view.tsx'
import type { LineActions, NoteKind } from './use-line-editor.ts'

interface LineEditorProps {
  readonly check: Check
  readonly line: OrderedLine
  readonly editing: Editing
  readonly actions: LineActions
}

/** All but the numbers comes a moment after the first screen. */
export const lineMore = later(() => import('./line-more.tsx').then(({ LineMore }) => LineMore))

/** Everything about one line, in place: numbers first, the rest under them. */
export function LineEditor({ check, line, editing, actions }: LineEditorProps) {
  const [writing, setWriting] = useState<NoteKind | null>(null)
  return (
    <div className={classes.editor}>
      {writing === null && <PadView line={line} editing={editing} actions={actions} />}
      <lineMore.Later check={check} line={line} actions={actions} writing={writing} onWrite={setWriting} />
    </div>
  )
}
