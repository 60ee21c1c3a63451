import { isOpen } from '@comanda/domain'
import type { ReactNode } from 'react'
import { Sheet } from '../../shared/sheet.tsx'
import { CheckActions } from '../check-actions.tsx'
import { CheckHeader } from '../check-header.tsx'
import type { CheckParts } from '../check-pane.tsx'
import { CheckTotals } from '../check-totals.tsx'
import { lineOn } from '../current.ts'
import { LineEditor } from '../lines/line-editor.tsx'
import { LineList } from '../lines/line-list.tsx'
import { PeekBar } from './peek-bar.tsx'
import classes from './phone-check.module.css'
import { useSheetDrag } from './use-sheet-drag.ts'

interface PhoneCheckProps extends CheckParts {
  readonly menu: ReactNode
  readonly standing: ReactNode
}

/** The menu fills the screen; the check lies below with its total in sight and is pulled up over it. */
export function PhoneCheck({ check, editing, actions, touched, menu, standing, ...on }: PhoneCheckProps) {
  const { sheet, isUp, isNear, setUp, bindDrag } = useSheetDrag()
  if (check === undefined) return <section className={classes.phone}>{standing}</section>
  const line = editing.isOpen ? lineOn(check, editing.lineId) : undefined
  return (
    <section className={classes.phone}>
      <CheckHeader check={check} onBack={on.onBack} onTable={on.onTable} />
      {standing}
      <div className={classes.stage}>
        <div className={classes.menu} inert={isUp}>
          {menu}
        </div>
        <div ref={sheet} className={classes.sheet} data-up={isUp || undefined}>
          <PeekBar
            check={check}
            touched={touched}
            isUp={isUp}
            onToggle={() => setUp(!isUp)}
            {...bindDrag()}
          />
          <div className={classes.content} inert={!isUp}>
            {isNear && (
              <LineList
                check={check}
                editing={editing}
                actions={actions}
                touched={touched}
                opensInPlace={false}
              />
            )}
            <CheckTotals check={check} isBrief />
            {isOpen(check) && <CheckActions check={check} onCancel={on.onCancel} />}
          </div>
        </div>
      </div>
      {line !== undefined && (
        <Sheet title={`${line.quantity} × ${line.name}`} onClose={actions.close}>
          <LineEditor line={line} editing={editing} actions={actions} />
        </Sheet>
      )}
    </section>
  )
}
