import type { Station } from '@comanda/domain'
import {
  IconAlertTriangle,
  IconArrowRight,
  IconCircleDashed,
  IconFlame,
  IconPencil,
} from '@tabler/icons-react'
import { type MouseEvent, memo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import type { Viewed } from '../act/acts.ts'
import { type KitchenSay, useKitchenTexts } from '../texts.ts'
import { type DishRow, nameOf, type Row } from './face.ts'
import classes from './row.module.css'

/** It was tapped. `true`: it will be done, right after a frame that shows it so, and then `endLook` called. */
export type RowTap = (row: Row, endLook: () => void) => boolean

interface RowViewProps {
  readonly row: Row
  readonly viewed: Viewed
  readonly firstTap: Station['firstTap']
  readonly isAllChanged: boolean
  readonly isChosen: boolean
  readonly onTap: RowTap
}

/**
 * A dish, or news about one: the whole row is the button. What is only heard of it is no text of its own, which
 * would have to be clipped away: there are hundreds of rows.
 */
export const RowView = memo(function RowView({
  row,
  viewed,
  firstTap,
  isAllChanged,
  isChosen,
  onTap,
}: RowViewProps) {
  const { t } = useKitchenTexts()
  const isExpo = viewed?.kind === 'expo'
  const state = stateOf(row, isExpo, firstTap)
  const tap = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    // On the button itself, past all that draws it: it is the only thing that is another in that frame.
    if (onTap(row, () => button.removeAttribute('data-look'))) button.dataset.look = 'done'
  }
  return (
    <button
      type="button"
      className={classes.row}
      tabIndex={-1}
      data-row={row.key}
      data-kind={row.kind}
      data-state={state}
      data-chosen={isChosen || undefined}
      {...(row.kind === 'dish' && !isExpo && { 'aria-pressed': state === 'done' })}
      aria-description={t(`rowState.${heardOf(state)}`)}
      onClick={tap}
    >
      <span className={classes.quantity}>{row.units}</span>
      <span className={classes.what}>
        <span className={classes.name} data-name>
          {nameOf(row)}
        </span>
        <Details row={row} />
        {row.kind === 'dish' && <Tags row={row} isExpo={isExpo} hidesChange={isAllChanged} />}
        {row.kind === 'void' && <span className={classes.voided}>{t('void')}</span>}
        {row.kind === 'change' && <span className={classes.changed}>{t('news')}</span>}
      </span>
      <StateIcon state={state} t={t} />
    </button>
  )
})

type RowState = 'open' | 'begun' | 'start' | 'done' | 'ready' | 'notReady' | 'void' | 'change'

function stateOf(row: Row, isExpo: boolean, firstTap: Station['firstTap']): RowState {
  if (row.kind !== 'dish') return row.kind
  if (isExpo) return row.item.ready ? 'ready' : 'notReady'
  if (row.item.done !== null) return 'done'
  if (row.item.started !== null) return 'begun'
  return firstTap === 'start' ? 'start' : 'open'
}

const heardOf = (state: RowState) => {
  if (state === 'ready' || state === 'notReady') return 'serve'
  return state === 'open' || state === 'begun' ? 'dish' : state
}

function StateIcon({ state, t }: { readonly state: RowState; readonly t: KitchenSay }) {
  if (state === 'ready') return <span className={classes.check} role="img" aria-label={t(state)} />
  if (state === 'begun') return <IconFlame className={classes.state} aria-label={t('started')} />
  if (state === 'notReady') return <IconCircleDashed className={classes.state} aria-label={t('notReady')} />
  return null
}

function Details({ row }: { readonly row: Row }) {
  const { t } = useKitchenTexts()
  const modifiers = row.kind === 'change' ? [] : row.kind === 'dish' ? row.item.modifiers : row.modifiers
  const { note, allergy } =
    row.kind === 'void' ? { note: '', allergy: '' } : row.kind === 'dish' ? row.item : row
  return (
    <>
      {modifiers.map((modifier, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same modifier may be there twice
        <span key={index} className={classes.modifier}>
          {modifier}
        </span>
      ))}
      {note !== '' && (
        <span className={classes.note}>
          <IconPencil aria-label={t('note')} /> {note}
        </span>
      )}
      {allergy !== '' && (
        <span className={classes.allergy}>
          <IconAlertTriangle aria-label={t('allergy')} /> {allergy}
        </span>
      )}
    </>
  )
}

interface TagsProps {
  readonly row: DishRow
  readonly isExpo: boolean
  readonly hidesChange: boolean
}

function Tags({ row: { item, units, changes }, isExpo, hidesChange }: TagsProps) {
  const { t } = useKitchenTexts()
  const station = useTerminalValue(({ setup }) => setup.stations[item.stationId ?? '']?.name)
  const isChanged = changes.length > 0 && !hidesChange
  const showsStation = isExpo && station !== undefined
  const { weightGrams, soldOut, goesTo, seat } = item
  const { number } = useFormats()
  const isPlain = seat === null && goesTo === null && weightGrams === undefined
  if (!isChanged && !showsStation && isPlain && !soldOut) return null
  return (
    <span className={classes.tags}>
      {weightGrams !== undefined && (
        <b>{t(units > 1 ? 'weights' : 'weight', { count: units, kilos: number(weightGrams / 1_000) })}</b>
      )}
      {soldOut && <b className={classes.voided}>{t('soldOutApart')}</b>}
      {isChanged && <b className={classes.changed}>{t('changed')}</b>}
      {goesTo !== null && (
        <b className={classes.goes}>
          <IconArrowRight aria-hidden /> {t('goesTo', { table: goesTo })}
        </b>
      )}
      {seat !== null && <span>{t('seat', { seat })}</span>}
      {showsStation && <span>{station}</span>}
    </span>
  )
}

/** Lines that the tags of a row take: for working out the height of its card. */
export const tagLines = (row: Row, isExpo: boolean, isAllChanged: boolean): number => {
  if (row.kind !== 'dish') return 1
  const { item, changes } = row
  const isTagged =
    (changes.length > 0 && !isAllChanged) ||
    isExpo ||
    item.seat !== null ||
    item.goesTo !== null ||
    item.weightGrams !== undefined ||
    item.soldOut === true
  return isTagged ? 1 : 0
}
