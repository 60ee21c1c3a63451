import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TableChooser } from '../floor/table-chooser.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useStable } from '../shared/use-stable.ts'
import { CheckPane } from './check-pane.tsx'
import classes from './check-screen.module.css'
import { useCheck } from './current.ts'
import { useLineEditor } from './lines/use-line-editor.ts'
import { MenuPane } from './menu/menu-pane.tsx'
import { PhoneCheck } from './phone/phone-check.tsx'
import { useIsNarrow } from './phone/use-is-narrow.ts'
import { StandingBar } from './standing-bar.tsx'
import { useAddProduct } from './use-add-product.ts'
import { useCheckKeys } from './use-check-keys.ts'
import { useLeaving } from './use-leaving.ts'
import { useWays } from './use-ways.ts'

/** One check: the menu on one side, what is ordered on the other; on a phone one over the other. */
export function CheckScreen({ checkId }: { readonly checkId: string }) {
  const { t } = useTranslation('check')
  const check = useCheck(checkId)
  const isNarrow = useIsNarrow()
  const ways = useWays(checkId)
  const [editing, actions] = useLineEditor(checkId)
  const [touched, add] = useAddProduct(checkId, actions.selectOnly)
  const [isAtTable, setAtTable] = useState(false)
  useLeaving(checkId)
  useSayWhere({ checkId: check?.id ?? checkId, tableId: check?.tableId ?? null, doing: 'ordering' })
  useCheckKeys(actions, editing, ways.toFloor)
  const showTable = useStable(() => setAtTable(true))
  const parts = { check, editing, actions, touched, onBack: ways.toFloor, onCancel: ways.cancel }
  const standing = (
    <StandingBar
      check={check}
      checkId={checkId}
      onFloor={ways.toFloor}
      onAnew={(tableId) => ways.open(tableId)}
    />
  )
  const menu = <MenuPane checkId={checkId} onAdd={add} />
  const tableId = check?.tableId ?? null
  return (
    <main className={classes.screen} aria-label={t('title')} data-narrow={isNarrow || undefined}>
      {isNarrow ? (
        <PhoneCheck {...parts} menu={menu} standing={standing} onTable={showTable} />
      ) : (
        <>
          {menu}
          <CheckPane {...parts} standing={standing} onTable={showTable} />
        </>
      )}
      {isAtTable && tableId !== null && (
        <TableChooser
          tableId={tableId}
          currentId={check?.id ?? checkId}
          onCheck={(id) => {
            setAtTable(false)
            ways.toCheck(id)
          }}
          onAnother={() => ways.open(tableId, true)}
          onClose={() => setAtTable(false)}
        />
      )}
    </main>
  )
}
