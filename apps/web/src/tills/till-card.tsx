import type { Till } from '@comanda/domain'
import {
  IconArrowBarDown,
  IconArrowBarUp,
  IconBuildingBank,
  IconCalculator,
  IconCash,
  IconLock,
} from '@tabler/icons-react'
import { useState } from 'react'
import card from '../shared/card.module.css'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useNow } from '../shared/use-now.ts'
import { CountSheet } from './count-sheet.tsx'
import { type CashMove, MoveCashSheet } from './move-cash-sheet.tsx'
import { useTillTexts } from './texts.ts'
import { TillMoves } from './till-moves.tsx'
import classes from './tills.module.css'

type Doing = CashMove | 'count' | 'close'

const MOVES = [
  { kind: 'paidIn', Icon: IconArrowBarDown },
  { kind: 'paidOut', Icon: IconArrowBarUp },
  { kind: 'drop', Icon: IconBuildingBank },
] as const satisfies readonly { readonly kind: CashMove; readonly Icon: typeof IconCash }[]

interface TillCardProps {
  readonly till: Till
  /** Money can be put in and taken out at this terminal. */
  readonly isHere: boolean
}

/** A drawer that is open: whose it is, since when, and what is done with it. */
export function TillCard({ till, isHere }: TillCardProps) {
  const { t } = useTillTexts()
  const { money, moment } = useFormats()
  const now = useNow()
  const act = useDo()
  const [doing, setDoing] = useState<Doing | null>(null)
  const opener = useTerminalValue(({ setup }) => setup.people[till.opened.by]?.name ?? '?')
  const place = useTerminalValue(({ setup }) =>
    till.terminalId === null ? null : (setup.terminals[till.terminalId]?.name ?? '?'),
  )
  const close = () => setDoing(null)
  return (
    <article className={card.card}>
      <header className={classes.about}>
        <h3>{till.name}</h3>
        <p>
          {place === null ? t('forAll') : t('at', { terminal: place })} ·{' '}
          {t('openedBy', { name: opener, time: moment(till.opened.at, now) })}
        </p>
        {till.continues !== null && <p>{t('continues')}</p>}
      </header>
      <p className={classes.fact}>
        <span>{t('float')}</span> <output>{money(till.floatMinor)}</output>
      </p>
      <div className={card.acts}>
        {isHere &&
          MOVES.map(({ kind, Icon }) => (
            <button key={kind} type="button" onClick={() => setDoing(kind)}>
              <Icon size={20} aria-hidden /> {t(`move.${kind}`)}
            </button>
          ))}
        {isHere && (
          <button type="button" onClick={() => act({ type: 'openDrawer', tillId: till.id })}>
            <IconCash size={20} aria-hidden /> {t('openDrawer')}
          </button>
        )}
        <button type="button" onClick={() => setDoing('count')}>
          <IconCalculator size={20} aria-hidden /> {t('count')}
        </button>
        <button type="button" className={card.main} onClick={() => setDoing('close')}>
          <IconLock size={20} aria-hidden /> {t('close')}
        </button>
      </div>
      <TillMoves till={till} />
      {(doing === 'count' || doing === 'close') && <CountSheet till={till} to={doing} onClose={close} />}
      {(doing === 'paidIn' || doing === 'paidOut' || doing === 'drop') && (
        <MoveCashSheet till={till} kind={doing} onClose={close} />
      )}
    </article>
  )
}
