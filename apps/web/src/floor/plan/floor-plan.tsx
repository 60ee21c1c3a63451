import type { FloorRecord, TableRecord } from '@comanda/domain'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useNow } from '../../shared/use-now.ts'
import { useSizeAtOnce } from '../../shared/use-size.ts'
import { useUnsent } from '../../shared/use-unsent.ts'
import { tablesOn, useWhoIsHere } from '../floors.ts'
import { tableOfCommand } from '../glances.ts'
import { Decor } from './decor.tsx'
import classes from './floor-plan.module.css'
import { layoutPlan } from './plan-layout.ts'
import { TableLinks } from './table-links.tsx'
import { TableShape } from './table-shape.tsx'

interface FloorPlanProps {
  readonly floor: FloorRecord
  readonly onChoose: (tableId: string) => void
  readonly onMore?: (tableId: string) => void
  /** Everything else stands back. Table ids. */
  readonly bright?: ReadonlySet<string> | null
  /** About to be chosen. */
  readonly markedId?: string | null
}

/** A floor as it looks, as large as the screen allows. */
export function FloorPlan({ floor, onChoose, onMore, bright = null, markedId = null }: FloorPlanProps) {
  const { t } = useTranslation('floor')
  const box = useRef<HTMLDivElement>(null)
  const size = useSizeAtOnce(box)
  const tables = useTerminalValue((terminal) => tablesOn(terminal.setup, floor.id), sameItems)
  const unsent = useUnsent(tableOfCommand)
  const here = useWhoIsHere()
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant)
  const now = useNow()
  const layout = useMemo(
    () => (size === null ? null : layoutPlan(tables, floor.decor, size)),
    [tables, floor.decor, size],
  )
  const isWide = layout !== null && size !== null && layout.width > size.width
  const drawTable = ({ id }: TableRecord) => {
    const place = layout?.places.get(id)
    return place === undefined ? null : (
      <TableShape
        key={id}
        tableId={id}
        place={place}
        hasChairs={layout?.kind === 'drawn'}
        now={now}
        restaurant={restaurant}
        isUnsent={unsent.includes(id)}
        here={here.get(id) ?? ''}
        isDimmed={bright !== null && !bright.has(id)}
        isMarked={id === markedId}
        onChoose={onChoose}
        onMore={onMore}
      />
    )
  }
  return (
    <div ref={box} className={classes.box} data-wide={isWide || undefined}>
      {layout !== null && (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
        <svg
          className={classes.plan}
          width={layout.width}
          height={layout.height}
          role="group"
          aria-label={t('planOf', { floor: floor.name })}
        >
          {layout.kind === 'drawn' && (
            <Decor decor={floor.decor} scale={layout.scale} dx={layout.dx} dy={layout.dy} />
          )}
          <TableLinks places={layout.places} />
          {tables.map(drawTable)}
        </svg>
      )}
    </div>
  )
}
