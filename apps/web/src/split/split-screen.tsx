import { checkLabel, checkTotals, findCheck, orderedLines } from '@comanda/domain'
import { IconArrowLeft, IconArrowMerge } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { isTypingElsewhere } from '../shared/keys.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useStable } from '../shared/use-stable.ts'
import { Amounts } from './amounts.tsx'
import { ByItem } from './by-item.tsx'
import { BySeat } from './by-seat.tsx'
import { EvenParts } from './even-parts.tsx'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'
import { useLeavingEmpty } from './use-leaving-empty.ts'
import { type Splitting, useSplitting } from './use-splitting.ts'
import { type Way, WayTabs } from './way-tabs.tsx'

/** One check among several payers: by item, by seat, in even parts, by amounts. */
export function SplitScreen({ checkId }: { readonly checkId: string }) {
  const { t } = useSplitTexts()
  const go = useGo()
  const splitting = useSplitting(checkId)
  const known = useTerminalValue(({ service }) => findCheck(service, checkId))
  const { source, columns } = splitting
  const [way, setWay] = useState<Way>(() =>
    wayOf(known?.status === 'open' ? known.division?.kind : undefined),
  )
  useSayWhere({ checkId: known?.id ?? checkId, tableId: known?.tableId ?? null, doing: 'ordering' })
  useLeavingEmpty(columns.map(({ id }) => id))
  const back = useStable(() => {
    const isEmptied = source === undefined || (orderedLines(source).length === 0 && columns.length > 1)
    if (isEmptied) go.toFloor()
    else go.toCheck(source.id)
  })
  useEscape(back)
  if (source === undefined) return <Closed onFloor={go.toFloor} />
  return (
    <main className={classes.screen} aria-label={t('title', { label: checkLabel(source) })}>
      <Header splitting={splitting} onBack={back} />
      <WayTabs way={way} onWay={setWay} />
      <div className={classes.body} role="tabpanel" aria-label={t(`way.${way}`)}>
        {way === 'item' && <ByItem splitting={splitting} />}
        {way === 'seat' && (
          <BySeat
            source={source}
            splitting={splitting}
            onDone={(isShared) => setWay(isShared ? 'even' : 'item')}
          />
        )}
        {way === 'even' && <EvenParts check={source} />}
        {way === 'amounts' && <Amounts check={source} />}
      </div>
    </main>
  )
}

const wayOf = (kind: 'even' | 'amounts' | undefined): Way => kind ?? 'item'

function useEscape(act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTypingElsewhere(event) || event.key !== 'Escape') return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

interface HeaderProps {
  readonly splitting: Splitting
  readonly onBack: () => void
}

/** Which check, what all of it is worth, and the way back to one. */
function Header({ splitting, onBack }: HeaderProps) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const { source, splitOff } = splitting
  const table = useTerminalValue(({ setup }) => setup.tables[source?.tableId ?? '']?.number)
  const wholeMinor = useTerminalValue(({ setup }) =>
    [...(source === undefined ? [] : [source]), ...splitOff].reduce(
      (sum, check) => sum + checkTotals(check, setup).totalMinor,
      0,
    ),
  )
  if (source === undefined) return null
  return (
    <header className={classes.header}>
      <button type="button" className={classes.back} aria-label={t('back')} onClick={onBack}>
        <IconArrowLeft size={24} className={classes.arrow} aria-hidden />
      </button>
      <div className={classes.names}>
        <h1>{t('title', { label: checkLabel(source) })}</h1>
        <p>
          {table === undefined ? t('noTable') : t('table', { number: table })} · {t('whole')}{' '}
          <bdi>{money(wholeMinor)}</bdi>
        </p>
      </div>
      {splitOff.length > 0 && (
        <button
          type="button"
          className={classes.together}
          aria-label={t('together')}
          onClick={splitting.putTogether}
        >
          <IconArrowMerge size={20} aria-hidden /> <span>{t('together')}</span>
        </button>
      )}
    </header>
  )
}

function Closed({ onFloor }: { readonly onFloor: () => void }) {
  const { t } = useSplitTexts()
  return (
    <main className={classes.screen}>
      <div className={classes.closed}>
        <p>{t('closed')}</p>
        <button type="button" className={classes.main} onClick={onFloor}>
          {t('toFloor')}
        </button>
      </div>
    </main>
  )
}
