import { isOpen } from '@comanda/domain'
import type { ReactNode } from 'react'
import { Sheet } from '../../shared/sheet.tsx'
import { CheckHeader } from '../check-header.tsx'
import { CheckFoot, type CheckParts } from '../check-pane.tsx'
import { lineOn } from '../current.ts'
import { FireButton } from '../fire/fire-button.tsx'
import { LineEditor } from '../lines/line-editor.tsx'
import { LineList } from '../lines/line-list.tsx'
import { OrderingBar } from '../ordering-bar.tsx'
import { PeekBar } from './peek-bar.tsx'
import classes from './phone-check.module.css'
import { useSheetDrag } from './use-sheet-drag.ts'

interface PhoneCheckProps extends CheckParts {
  readonly menu: ReactNode
  readonly standing: ReactNode
}

/** The menu fills the screen; the check lies below with its total in sight and is pulled up over it. */
export function PhoneCheck({ check, editing, actions, touched, menu, standing, ...rest }: PhoneCheckProps) {
  const { sheet, isUp, isNear, setUp, bindDrag } = useSheetDrag()
  if (check === undefined) return <section className={classes.phone}>{standing}</section>
  const line = editing.isOpen ? lineOn(check, editing.lineId) : undefined
  return (
    <section className={classes.phone}>
      <CheckHeader check={check} onBack={rest.onBack} onTable={rest.onTable} />
      {standing}
      {rest.isPlacing && isOpen(check) && <OrderingBar check={check} checkId={rest.checkId} />}
      <div className={classes.stage}>
        <div className={classes.menu} inert={isUp}>
          {menu}
        </div>
        <div ref={sheet} className={classes.sheet} data-up={isUp || undefined}>
          <div className={classes.edge}>
            <PeekBar
              check={check}
              touched={touched}
              isUp={isUp}
              onToggle={() => setUp(!isUp)}
              {...bindDrag()}
            />
            {!isUp && isOpen(check) && <FireButton check={check} open={rest.open} isSmall />}
          </div>
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
            <CheckFoot check={check} isBrief {...rest} />
          </div>
        </div>
      </div>
      {line !== undefined && (
        <Sheet title={`${line.quantity} × ${line.name}`} onClose={actions.close}>
          <LineEditor check={check} line={line} editing={editing} actions={actions} />
        </Sheet>
      )}
    </section>
  )
}
