import type { Check } from '@comanda/domain'
import { isOpen } from '@comanda/domain'
import type { ReactNode } from 'react'
import { CheckActions } from './check-actions.tsx'
import { CheckHeader } from './check-header.tsx'
import classes from './check-screen.module.css'
import { CheckTotals } from './check-totals.tsx'
import type { Editing } from './lines/editing.ts'
import { LineList } from './lines/line-list.tsx'
import type { LineActions } from './lines/use-line-editor.ts'
import type { Touched } from './use-add-product.ts'

export interface CheckParts {
  readonly check: Check | undefined
  readonly editing: Editing
  readonly actions: LineActions
  readonly touched: Touched | null
  readonly onBack: () => void
  readonly onTable: () => void
  readonly onCancel: () => void
}

interface CheckPaneProps extends CheckParts {
  readonly standing: ReactNode
}

/** What is ordered, what it costs, and what one does with it. */
export function CheckPane({ check, editing, actions, touched, standing, ...on }: CheckPaneProps) {
  if (check === undefined) return <section className={classes.pane}>{standing}</section>
  return (
    <section className={classes.pane}>
      <CheckHeader check={check} onBack={on.onBack} onTable={on.onTable} />
      {standing}
      <LineList check={check} editing={editing} actions={actions} touched={touched} opensInPlace />
      <CheckTotals check={check} />
      {isOpen(check) && <CheckActions check={check} onCancel={on.onCancel} />}
    </section>
  )
}
