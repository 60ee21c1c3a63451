import { type Line, lineListMinor, lineTotalMinor } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import classes from './line-row.module.css'

/** What the line costs, and what it would have cost. */
export function LineMoney({ line }: { readonly line: Line }) {
  const { money } = useFormats()
  const listMinor = lineListMinor(line)
  const totalMinor = lineTotalMinor(line)
  return (
    <span className={classes.money}>
      <span className={classes.total}>{money(totalMinor)}</span>
      {totalMinor !== listMinor && <s className={classes.unit}>{money(listMinor)}</s>}
      {totalMinor === listMinor && line.quantity > 1 && (
        <span className={classes.unit}>× {money(line.unitPriceMinor)}</span>
      )}
    </span>
  )
}
