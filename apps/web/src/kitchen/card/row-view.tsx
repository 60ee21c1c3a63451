import type { Station } from '@comanda/domain'
import {
  IconAlertTriangle,
  IconArrowRight,
  IconCheck,
  IconCircleDashed,
  IconFlame,
  IconPencil,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import type { Viewed } from '../act/acts.ts'
import { type KitchenSay, useKitchenTexts } from '../texts.ts'
import type { DishRow, Row } from './face.ts'
import classes from './row.module.css'

interface RowViewProps {
  readonly row: Row
  readonly viewed: Viewed
  readonly firstTap: Station['firstTap']
  readonly isAllChanged: boolean
  readonly isChosen: boolean
  readonly onTap: (row: Row) => void
}

/** A dish, or news about one: the whole row is the button. */
export const RowView = memo(function RowView({
  row,
  viewed,
  firstTap,
  isAllChanged,
  isChosen,
  onTap,
}: RowViewProps) {
  const { t } = useKitchenTexts()
  const name = row.kind === 'dish' ? row.item.name : row.name
  const isExpo = viewed?.kind === 'expo'
  const state = stateOf(row, isExpo, firstTap)
  return (
    <button
      type="button"
      className={classes.row}
      tabIndex={-1}
      data-row={row.key}
      data-kind={row.kind}
      data-state={state}
      data-chosen={isChosen || undefined}
      onClick={() => onTap(row)}
    >
      <span className={classes.quantity} aria-hidden>
        {row.units}
      </span>
      <span className={classes.what}>
        <span className={classes.name}>
          <span className="only-heard">{t('dish', { count: row.units, name })}</span>
          <span aria-hidden>{name}</span>
        </span>
        <Details row={row} />
        {row.kind === 'dish' && <Tags row={row} isExpo={isExpo} hidesChange={isAllChanged} />}
        {row.kind === 'void' && <span className={classes.voided}>{t('void')}</span>}
        {row.kind === 'change' && <span className={classes.changed}>{t('news')}</span>}
      </span>
      <StateIcon state={state} t={t} />
      <span className="only-heard">{t(`rowState.${heardOf(state)}`)}</span>
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
  if (state === 'done' || state === 'ready')
    return <IconCheck className={classes.state} aria-label={t(state)} />
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

function Tags({ row: { item, changes }, isExpo, hidesChange }: TagsProps) {
  const { t } = useKitchenTexts()
  const station = useTerminalValue(({ setup }) => setup.stations[item.stationId ?? '']?.name)
  const isChanged = changes.length > 0 && !hidesChange
  const showsStation = isExpo && station !== undefined
  if (!isChanged && !showsStation && item.seat === null && item.goesTo === null) return null
  return (
    <span className={classes.tags}>
      {isChanged && <b className={classes.changed}>{t('changed')}</b>}
      {item.goesTo !== null && (
        <b className={classes.goes}>
          <IconArrowRight aria-hidden /> {t('goesTo', { table: item.goesTo })}
        </b>
      )}
      {item.seat !== null && <span>{t('seat', { seat: item.seat })}</span>}
      {showsStation && <span>{station}</span>}
    </span>
  )
}

/** Lines that the tags of a row take: for working out the height of its card. */
export const tagLines = (row: Row, isExpo: boolean, isAllChanged: boolean): number => {
  if (row.kind !== 'dish') return 1
  const { item, changes } = row
  const isTagged =
    (changes.length > 0 && !isAllChanged) || isExpo || item.seat !== null || item.goesTo !== null
  return isTagged ? 1 : 0
}
