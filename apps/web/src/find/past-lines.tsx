import type { Check, Line } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import type { Formats } from '../shared/make-formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './past-check.module.css'
import { useFindTexts } from './use-find-texts.ts'

interface PastLinesProps {
  readonly check: Check
  readonly discountMinor: number
}

/** What was ordered, by whom; what was taken off stays to be read, struck through. */
export function PastLines({ check, discountMinor }: PastLinesProps) {
  const { t } = useFindTexts()
  const { money } = useFormats()
  if (check.lines.length === 0) return <p className={classes.none}>{t('past.noLines')}</p>
  return (
    <ul className={classes.lines} aria-label={t('past.lines')}>
      {check.lines.map((line) => (
        <PastLine key={line.id} line={line} />
      ))}
      {discountMinor > 0 && (
        <li>
          <span className={classes.what}>{t('past.discount')}</span>
          <span>{money(-discountMinor)}</span>
        </li>
      )}
    </ul>
  )
}

/** What it weighed, and what a kilogram cost where that is known. */
function weighed(
  { weightGrams, kiloMinor, unitPriceMinor, listPriceMinor }: Line,
  { money, number }: Pick<Formats, 'money' | 'number'>,
): readonly string[] {
  if (weightGrams === null) return []
  const kilos = `${number(weightGrams / 1_000)} kg`
  const isListed = kiloMinor !== undefined && unitPriceMinor === listPriceMinor
  return [isListed ? `${kilos} × ${money(kiloMinor)}/kg` : kilos]
}

function PastLine({ line }: { readonly line: Line }) {
  const { t } = useFindTexts()
  const { money, number } = useFormats()
  const person = useTerminalValue(({ setup }) => setup.people[line.added.by]?.name ?? '')
  const chosen = [
    ...weighed(line, { money, number }),
    ...(line.modifiers ?? []).map(({ name, count }) => (count > 1 ? `${count} × ${name}` : name)),
    ...(line.parts ?? []).map(({ name }) => name),
    line.customerNote,
    line.kitchenNote,
  ].filter((part) => part !== '')
  const state = line.status === 'ordered' ? (line.comp ? t('past.free') : '') : t(`past.${line.status}`)
  return (
    <li data-off={line.status === 'ordered' ? undefined : true}>
      <span className={classes.count}>{line.quantity}</span>
      <span className={classes.what}>
        <span className={classes.name}>{line.name}</span>
        {chosen.length > 0 && <small>{chosen.join(' · ')}</small>}
        <small>{[person, state].filter((part) => part !== '').join(' · ')}</small>
      </span>
      <span className={classes.amount}>
        {line.comp ? money(0) : money(line.unitPriceMinor * line.quantity)}
      </span>
    </li>
  )
}
