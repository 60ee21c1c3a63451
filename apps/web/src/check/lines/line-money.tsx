import { type Line, lineListMinor, lineTotalMinor } from '@comanda/domain'
import { useCallback } from 'react'
import { useFormats } from '../../shared/formats.ts'
import type { Figures } from '../figures/figures.ts'
import { LiveFigure } from '../figures/live-figure.tsx'
import classes from './line-row.module.css'

/** What the line costs, and what it would have cost. */
export function LineMoney({ line }: { readonly line: Line }) {
  const { money } = useFormats()
  const { id } = line
  const read = useCallback(
    (figures: Figures) => {
      const now = figures.line(id)
      return now === undefined ? null : lineTotalMinor(now)
    },
    [id],
  )
  const listMinor = lineListMinor(line)
  const totalMinor = lineTotalMinor(line)
  return (
    <span className={classes.money}>
      <span className={classes.total}>
        <LiveFigure read={read} say={money} />
      </span>
      {totalMinor !== listMinor && <s className={classes.unit}>{money(listMinor)}</s>}
      {totalMinor === listMinor && line.quantity > 1 && (
        <span className={classes.unit}>× {money(line.unitPriceMinor)}</span>
      )}
    </span>
  )
}
