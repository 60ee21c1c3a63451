import {
  checkLabel,
  type Division,
  divisionText,
  findCheck,
  isOpen,
  type OpenCheck,
  type OrderedLine,
  orderedLines,
} from '@comanda/domain'
import { useState } from 'react'
import { isHidden, lookerAt } from '../floor/whose.ts'
import { useNotify } from '../shared/notify.ts'
import { sameItems, useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useStable } from '../shared/use-stable.ts'
import { columnsOf, isSplitOff, targetOf, wholeLines } from './columns.ts'
import type { SeatPlan } from './seats.ts'
import { useSplitTexts } from './texts.ts'
import { copyOf } from './use-division.ts'

/** The check that does not exist before something comes to it. */
export const NEW = 'new'

/** Columns of the split screen, and what taps on it do. Each tap is a command of its own, so others see it live. */
export function useSplitting(sourceId: string) {
  const { t } = useSplitTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const perform = useDo()
  const [furtherIds, setFurtherIds] = useState<readonly string[]>([])
  const [wantedId, setWantedId] = useState<string | null>(null)
  const columns = useTerminalValue((current) => {
    const looker = lookerAt(current)
    const found = columnsOf(current.service, sourceId, furtherIds)
    return found.filter((check, index) => index === 0 || !isHidden(check, looker))
  }, sameItems)
  const [source, ...others] = columns
  const receivingId = wantedId === NEW || others.some(({ id }) => id === wantedId) ? wantedId : null
  const receiving = receivingId ?? others[0]?.id ?? NEW
  const checkAt = (id: string): OpenCheck | undefined => {
    const check = findCheck(terminal.service, id)
    return check !== undefined && isOpen(check) ? check : undefined
  }

  /** Sends lines to a check, or to one that is opened with them. Returns where they went. */
  const send = (
    from: OpenCheck,
    to: string,
    lines: readonly OrderedLine[],
    units?: number,
  ): string | null => {
    const isNew = to === NEW
    const target = isNew ? terminal.newId<string>() : to
    const open = isNew ? { tableId: from.tableId, provisional: terminal.nextProvisional() } : null
    const moves = wholeLines(lines, () => terminal.newId()).map((move) => ({
      ...move,
      quantity: units ?? move.quantity,
    }))
    const arrived = () => {
      if (!isNew) return
      setFurtherIds((known) => [...known, target])
      setWantedId(target)
    }
    return perform({ type: 'moveLines', checkId: from.id, to: target, open, moves }, arrived) ? target : null
  }
  const tap = useStable((fromId: string, lineId: string, isWhole: boolean) => {
    const from = checkAt(fromId)
    const line = from === undefined ? undefined : orderedLines(from).find(({ id }) => id === lineId)
    if (from === undefined || line === undefined || source === undefined) return
    send(from, targetOf(from.id, source.id, receiving), [line], isWhole ? line.quantity : 1)
  })
  /** All lines of these checks go back to the one that is split; units that came from one line are one again. */
  const putBack = (ids: readonly string[]) => {
    for (const id of ids) {
      const check = checkAt(id)
      if (check === undefined || source === undefined) continue
      const lines = orderedLines(check)
      if (lines.length === 0 || send(check, source.id, lines) !== null)
        terminal.perform({ type: 'leaveCheck', checkId: check.id })
    }
  }
  /** Sends lines off again: to the check where they were, as far as it had a number, else to another new one. */
  const apart = (id: string, lines: readonly OrderedLine[]) => {
    let to: string | null = findCheck(terminal.service, id)?.number == null ? NEW : id
    for (const line of lines) {
      const from = checkAt(sourceId)
      // One by one: some of them may be one line by now.
      if (from !== undefined && to !== null) to = send(from, to, [line])
    }
  }
  const divide = (division: Division | null) => {
    const seen = { division: divisionText(checkAt(sourceId)?.division ?? null) }
    perform({ type: 'divideCheck', checkId: sourceId, division: copyOf(division), seen })
  }
  return {
    source,
    columns,
    receiving,
    tap,
    receive: setWantedId,
    splitOff: others.filter(isSplitOff),
    putTogether: () => {
      if (source === undefined) return
      const before = others.filter(isSplitOff).map((check) => ({ id: check.id, lines: orderedLines(check) }))
      putBack(before.map(({ id }) => id))
      notify.undo(t('putBack', { label: checkLabel(source) }), () => {
        for (const { id, lines } of before) apart(id, lines)
      })
    },
    /** `isShared`: what is for the table is divided evenly among the seats (F5.2). */
    splitBySeat: ({ goes }: SeatPlan, isShared: boolean) => {
      const made = goes.flatMap(({ lines }) => {
        const from = checkAt(sourceId)
        return from === undefined ? [] : (send(from, NEW, lines) ?? [])
      })
      if (made.length === 0) return
      const before = checkAt(sourceId)?.division ?? null
      if (isShared) divide({ kind: 'even', parts: goes.length })
      notify.undo(t('seatsSplit', { count: made.length }), () => {
        putBack(made)
        if (isShared) divide(before)
      })
    },
    /** A check of another table stands beside them from now on. */
    addTable: (tableId: string, checkId: string | undefined) => {
      if (checkId !== undefined) {
        setFurtherIds((known) => [...known, checkId])
        setWantedId(checkId)
        return
      }
      const fresh = terminal.newId<string>()
      const provisional = terminal.nextProvisional()
      perform({ type: 'openCheck', checkId: fresh, tableId, provisional }, () => {
        setFurtherIds((known) => [...known, fresh])
        setWantedId(fresh)
      })
    },
  }
}

export type Splitting = ReturnType<typeof useSplitting>
