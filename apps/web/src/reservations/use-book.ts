import {
  findCheck,
  openChecksOn,
  orderedLines,
  type ReservationRecord,
  type SetupIntent,
} from '@comanda/domain'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { seatingOf, standingTables } from './seating.ts'
import { useBookTexts } from './texts.ts'

type Saving = Extract<SetupIntent, { type: 'saveReservation' }>
type Outcome = Extract<SetupIntent, { type: 'settleReservation' }>['outcome']

const EXPECTED: Outcome = { status: 'expected' }

/** What is done with reservations; offline too, and each can be undone (F2.6). */
export function useBook() {
  const { t } = useBookTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const go = useGo()
  const perform = (intent: SetupIntent): boolean => {
    const outcome = terminal.performSetup(intent)
    if (!outcome.ok) notify.refused(outcome.refusal)
    return outcome.ok
  }
  const settle = (reservationId: string, outcome: Outcome) =>
    perform({ type: 'settleReservation', reservationId, outcome })
  /** Says it, and takes it back where asked. */
  const settled = (reservation: ReservationRecord, outcome: Outcome, said: string) => {
    const before = reservation.outcome
    if (settle(reservation.id, outcome)) notify.undo(said, () => settle(reservation.id, before))
  }
  const isFree = (tableId: string) => openChecksOn(terminal.service, tableId).length === 0

  return {
    /** The table where the party can sit down now; `null`: one must be chosen. */
    readyTable: (reservation: ReservationRecord, wantedId?: string): string | null => {
      const [first] = wantedId === undefined ? standingTables(terminal.setup, reservation) : [wantedId]
      if (first === undefined) return null
      if (isFree(first)) return first
      const number = terminal.setup.tables[first]?.number ?? ''
      notify.say(t('stillTaken', { number, name: reservation.name }))
      return null
    },
    isFree,
    seat: (reservation: ReservationRecord, tableId: string) => {
      const checkId = terminal.newId<string>()
      const provisional = terminal.nextProvisional()
      const [open, ...more] = seatingOf(terminal.setup, reservation, tableId, { checkId, provisional })
      const opened = terminal.perform(open)
      if (!opened.ok) return notify.refused(opened.refusal)
      for (const intent of more) terminal.perform(intent)
      settle(reservation.id, { status: 'seated', checkId })
      go.toCheck(checkId)
      const number = terminal.setup.tables[tableId]?.number ?? ''
      notify.undo(t('seatedAt', { name: reservation.name, number }), () => {
        settle(reservation.id, EXPECTED)
        const check = findCheck(terminal.service, checkId)
        if (check === undefined || orderedLines(check).length > 0) return
        terminal.perform({ type: 'cancelCheck', checkId })
        go.toFloor()
      })
    },
    noShow: (reservation: ReservationRecord) =>
      settled(reservation, { status: 'noShow' }, t('noShowDone', { name: reservation.name })),
    cancel: (reservation: ReservationRecord) =>
      settled(reservation, { status: 'cancelled' }, t('cancelDone', { name: reservation.name })),
    restore: (reservation: ReservationRecord) => settle(reservation.id, EXPECTED),
    /** `before`: what it replaces; none for a new one. */
    save: (saving: Omit<Saving, 'type'>, before: ReservationRecord | undefined): boolean => {
      if (!perform({ type: 'saveReservation', ...saving })) return false
      notify.undo(t('saved', { name: saving.data.name }), () =>
        before === undefined
          ? settle(saving.value.id, { status: 'cancelled' })
          : perform({ type: 'saveReservation', ...savingOf(before) }),
      )
      return true
    },
  }
}

const savingOf = ({ id, at, covers, tableIds, customerId, name, phone, note }: ReservationRecord) => ({
  value: { id, at, covers, tableIds: [...tableIds], customerId },
  data: { name, phone, note },
})
