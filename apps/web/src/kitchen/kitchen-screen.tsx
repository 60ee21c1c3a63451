import { type CSSProperties, useMemo, useRef, useState } from 'react'
import { homeOf } from '../app/home.ts'
import { later } from '../shared/later.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useSayWhere } from '../shared/use-say-where.ts'
import { useStable } from '../shared/use-stable.ts'
import { useActs } from './act/use-acts.ts'
import { KitchenBar } from './bar/kitchen-bar.tsx'
import { KitchenFoot } from './bar/kitchen-foot.tsx'
import { useTools } from './bar/use-tools.ts'
import { BoardView } from './board/board-view.tsx'
import { useBoardActs } from './board/use-board-acts.ts'
import type { Gliding } from './board/use-glide.ts'
import { usePaging } from './board/use-paging.ts'
import { usePointer } from './board/use-pointer.ts'
import { keepView, readView } from './device/settings.ts'
import { useWakeLock } from './device/use-wake-lock.ts'
import { Empty } from './empty.tsx'
import type { KeyAction } from './keys/keys.ts'
import { useBoardKeys } from './keys/use-board-keys.ts'
import classes from './kitchen-screen.module.css'
import { Stillness } from './layout/stillness.ts'
import { useArrangement } from './layout/use-arrangement.ts'
import { useSizing, useWanted } from './layout/use-board-size.ts'
import { OpenPanel } from './panels/open-panel.tsx'
import { useSounds } from './sound/use-sounds.ts'
import { useKitchenTexts } from './texts.ts'
import type { KitchenCard } from './tickets/board-book.ts'
import { NO_COUNT } from './tickets/counts.ts'
import { hasAll, useCards, useLiveBoard, useStations, useView } from './tickets/use-board.ts'
import { useCounts } from './tickets/use-counts.ts'

const who = later(async () => (await import('./who/who-sheet.tsx')).WhoSheet)

/** Cards glide to their new places for so long, and only then. */
const CLOSING_MS = 260

const NO_ROOM = { height: 0, gap: 0 }

/** The kitchen's screen: tickets oldest first, on a wall or a tablet, with fingers or a bump bar (F4.2). */
export function KitchenScreen() {
  const { t } = useKitchenTexts()
  const terminal = useTerminal()
  const terminalId = terminal.identity?.terminalId ?? ''
  useWakeLock()
  useSayWhere({ checkId: null, tableId: null, doing: 'kitchen' })
  who.useSoon()

  const stations = useStations()
  const [view, setView] = useView(stations, readView(terminalId), (next) => keepView(terminalId, next))
  const viewed = useTerminalValue(({ setup }) => (view === null ? null : (setup.stations[view] ?? null)))
  const isExpo = viewed?.kind === 'expo'
  const board = useLiveBoard(view)
  const cards = useCards(board)
  const counts = useCounts(stations)
  const stationOf = useStable(
    ({ ticket }: KitchenCard) => viewed ?? terminal.setup.stations[ticket.stationId ?? ''] ?? null,
  )
  const sounds = useSounds(cards, view ?? '', stationOf)

  const stage = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const [stillness] = useState(() => new Stillness(() => performance.now()))
  usePointer(stage, scroller, stillness)
  const sizing = useSizing(stage)
  const wanted = useWanted(cards, sizing, isExpo)
  const room = sizing?.room ?? NO_ROOM
  const about = `${view ?? ''} ${sizing?.width} ${sizing?.room.height}`
  const [gliding] = useState<Gliding>(() => ({ isOn: false, first: 0 }))
  const showClosing = useStable(() => {
    gliding.isOn = true
    setTimeout(() => {
      gliding.isOn = false
    }, CLOSING_MS)
  })
  const slots = useArrangement(wanted, room, about, stillness, showClosing)

  const acts = useActs(sounds.did)
  const boardActs = useBoardActs(acts, view, viewed, stationOf, stillness)
  const paging = usePaging(scroller, slots, sizing)
  const { tools, closePanel, onKey } = useTools(sounds, acts.askWho)

  const goTo = useStable((stationId: string | null) => {
    setView(stationId)
    gliding.first = 0
    paging.onColumn(0)
    scroller.current?.scrollTo({ left: 0 })
  })
  const tabs: readonly (string | null)[] = useMemo(
    () => [...(hasAll(stations) ? [null] : []), ...stations.map(({ id }) => id)],
    [stations],
  )
  const other = (action: KeyAction): boolean => {
    if (action.does !== 'station') return onKey(action)
    const next = tabs[(tabs.indexOf(view) + action.step + tabs.length) % tabs.length]
    if (next !== undefined) goTo(next)
    return tabs.length > 1
  }
  const keys = useBoardKeys({
    board,
    slots,
    sizing,
    firstColumn: paging.firstColumn,
    scroller,
    acts: boardActs,
    isTooSoon: (key) => stillness.isTooSoon(key),
    other,
  })
  const choose = useStable((card: KitchenCard) => keys.choose(card.key))
  const canLeave = useTerminalValue(homeOf) !== '/kitchen'

  return (
    <main
      className={classes.screen}
      aria-label={t('title')}
      style={{ '--s': sizing?.scale ?? 1 } as CSSProperties}
    >
      <KitchenBar
        stations={stations}
        view={view}
        counts={counts}
        onView={goTo}
        canLeave={canLeave}
        tools={tools}
      />
      <div className={classes.below}>
        <div ref={stage} className={classes.stage}>
          {sizing !== null && (
            <BoardView
              scroller={scroller}
              board={board}
              slots={slots}
              sizing={sizing}
              viewed={viewed}
              selection={keys.selection}
              digits={keys.digits}
              fresh={sounds.fresh}
              gliding={gliding}
              onColumn={paging.onColumn}
              onRow={boardActs.onRowTap}
              onWhole={boardActs.onWhole}
              onChoose={choose}
            />
          )}
          {cards.length === 0 && <Empty station={viewed} openElsewhere={(counts.get('') ?? NO_COUNT).open} />}
        </div>
        <OpenPanel
          panel={tools.panel}
          cards={cards}
          stations={stations}
          viewed={viewed}
          onRecall={boardActs.onRecall}
          onClose={closePanel}
        />
      </div>
      <KitchenFoot
        acts={acts}
        viewed={viewed}
        onUnlockSound={sounds.isLocked ? sounds.unlock : null}
        beyond={paging.beyond}
        isScrolled={paging.firstColumn > 0}
        onFurther={paging.further}
        onOldest={paging.oldest}
      />
      {acts.waiting !== null && <who.Later onSignedIn={acts.signedIn} onClose={acts.forget} />}
    </main>
  )
}
