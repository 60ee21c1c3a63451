import type { CheckId, OrderedLine, ServiceCommand } from '@comanda/domain'
import { findCheck, orderedLines } from '@comanda/domain'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { lineOn } from '../current.ts'
import { commandFor, type Editing, IDLE, neighbour, open, select, withKey, withMode } from './editing.ts'
import type { PadKey, PadMode } from './keypad.ts'

/** What one can do to the lines of a check; the same object for as long as the screen is open. */
export interface LineActions {
  readonly choose: (lineId: string) => void
  readonly selectOnly: (lineId: string | null) => void
  readonly step: (by: 1 | -1) => void
  readonly mode: (mode: PadMode) => void
  readonly key: (key: PadKey) => void
  /** Does what is typed. */
  readonly commit: () => void
  readonly nudge: (by: 1 | -1) => void
  readonly remove: (lineId?: string) => void
  readonly restore: (lineId: string) => void
  readonly note: (lineId: string, which: 'customerNote' | 'kitchenNote', text: string, seen: string) => void
  /** Closes the numpad; what is typed is done. */
  readonly close: () => void
  /** First the digits, then the numpad, then the choice. Returns whether there was anything to let go of. */
  readonly escape: () => boolean
}

export function useLineEditor(checkId: string): readonly [Editing, LineActions] {
  const terminal = useTerminal()
  const notify = useNotify()
  const { t } = useTranslation('check')
  const [editing, setEditing] = useState(IDLE)
  const now = useRef(editing)
  const words = useRef({ notify, t })
  words.current = { notify, t }

  const actions = useMemo((): LineActions => {
    const id = checkId as CheckId
    const set = (next: Editing) => {
      now.current = next
      setEditing(next)
    }
    const chosen = (): OrderedLine | undefined =>
      lineOn(findCheck(terminal.service, checkId), now.current.lineId)
    const exponent = () => terminal.setup.restaurant?.currency.exponent ?? 2
    const perform = (command: ServiceCommand): boolean => {
      const outcome = terminal.perform(command)
      if (!outcome.ok) words.current.notify.refused(outcome.refusal)
      return outcome.ok
    }
    const take = (line: OrderedLine, quantity = line.quantity) => {
      const ids = { checkId: id, lineId: line.id }
      if (!perform({ type: 'removeLine', ...ids, seen: { quantity } })) return
      if (now.current.lineId === line.id) set(IDLE)
      words.current.notify.undo(words.current.t('removed', { name: line.name }), () =>
        perform({ type: 'restoreLine', ...ids }),
      )
    }
    const commit = () => {
      const line = chosen()
      const command = line === undefined ? null : commandFor(now.current, id, line, exponent())
      set({ ...now.current, typed: '', seen: null })
      if (line === undefined || command === null) return
      if (command.type === 'removeLine') take(line, command.seen.quantity)
      else perform(command)
    }
    return {
      choose: (lineId) => {
        const isOpen = now.current.isOpen && now.current.lineId === lineId
        commit()
        set(isOpen ? select(lineId) : open(lineId))
      },
      selectOnly: (lineId) => {
        commit()
        set(select(lineId))
      },
      step: (by) => {
        commit()
        const check = findCheck(terminal.service, checkId)
        if (check !== undefined) set(select(neighbour(orderedLines(check), now.current.lineId, by)))
      },
      mode: (mode) => {
        commit()
        set(withMode(now.current, mode))
      },
      key: (key) => {
        const line = chosen()
        if (line !== undefined) set(withKey(now.current, key, line, exponent()))
      },
      commit,
      nudge: (by) => {
        const line = chosen()
        if (line === undefined) return
        if (line.quantity + by < 1) take(line)
        else
          perform({
            type: 'adjustQuantity',
            checkId: id,
            lineId: line.id,
            by,
            seen: { quantity: line.quantity },
          })
      },
      remove: (lineId) => {
        const line = lineId === undefined ? chosen() : lineOn(findCheck(terminal.service, checkId), lineId)
        if (line !== undefined) take(line)
      },
      restore: (lineId) => {
        perform({ type: 'restoreLine', checkId: id, lineId: lineId as OrderedLine['id'] })
      },
      note: (lineId, which, text, seen) => {
        if (text.trim() === seen) return
        const ids = { checkId: id, lineId: lineId as OrderedLine['id'] }
        perform({ type: 'setLineNote', ...ids, which, text: text.trim(), seen: { text: seen } })
      },
      close: () => {
        commit()
        set(select(now.current.lineId))
      },
      escape: () => {
        const { typed, isOpen, lineId } = now.current
        if (typed !== '') set({ ...now.current, typed: '', seen: null })
        else if (isOpen) set(select(lineId))
        else if (lineId !== null) set(IDLE)
        else return false
        return true
      },
    }
  }, [terminal, checkId])
  return [editing, actions]
}
