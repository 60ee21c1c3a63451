import {
  type CheckId,
  findCheck,
  firedUnits,
  type OrderedLine,
  orderedLines,
  type ServiceCommand,
} from '@comanda/domain'
import { useMemo, useRef, useState } from 'react'
import { afterPaint } from '../../shared/after-paint.ts'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { useStable } from '../../shared/use-stable.ts'
import { useWords } from '../../shared/words.ts'
import { lineOn } from '../current.ts'
import type { OpenPanel } from '../panel.ts'
import { reasonUseOf } from '../reasons/reasons.ts'
import { commandFor, type Editing, IDLE, neighbour, open, select, withKey, withMode } from './editing.ts'
import type { PadKey, PadMode } from './keypad.ts'
import { groupedBy, inOrder } from './line-groups.ts'
import { markedOn, setMarking, toggleMarked } from './marked.ts'

export type NoteKind = 'customerNote' | 'kitchenNote' | 'allergy'

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
  readonly note: (lineId: string, which: NoteKind, text: string, seen: string) => void
  /** Puts a line among those chosen together, or out of them; the chosen one where none is named. */
  readonly mark: (lineId?: string) => void
  /** Opens a sheet over the check. */
  readonly open: OpenPanel
  /** Closes the numpad; what is typed is done. */
  readonly close: () => void
  /** First the digits, then the numpad, then what is chosen. Returns whether there was anything to let go of. */
  readonly escape: () => boolean
}

export function useLineEditor(checkId: string, openPanel: OpenPanel): readonly [Editing, LineActions] {
  const terminal = useTerminal()
  const notify = useNotify()
  const act = useDo()
  const show = useStable(openPanel)
  const { t } = useWords('check')
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
    const check = () => findCheck(terminal.service, checkId)
    const chosen = (): OrderedLine | undefined => lineOn(check(), now.current.lineId)
    const exponent = () => terminal.setup.restaurant?.currency.exponent ?? 2
    /** What the kitchen has is lowered by a void only, also where it got it a moment ago (C6). */
    const lower = (line: OrderedLine, units: number, command: ServiceCommand, done?: () => void) => {
      const voidSheet = () => show({ kind: 'void', lineId: line.id, units })
      if (line.quantity - units < firedUnits(line)) return voidSheet()
      act(command, done, ({ code }) => {
        if (code === 'line-fired') voidSheet()
        return code === 'line-fired'
      })
    }
    const take = (line: OrderedLine, seen = line.quantity) => {
      const ids = { checkId: id, lineId: line.id }
      lower(line, line.quantity, { type: 'removeLine', ...ids, seen: { quantity: seen } }, () => {
        if (now.current.lineId === line.id) set(IDLE)
        words.current.notify.undo(words.current.t('removed', { name: line.name }), () =>
          act({ type: 'restoreLine', ...ids }),
        )
      })
    }
    const commit = () => {
      const line = chosen()
      const command = line === undefined ? null : commandFor(now.current, id, line, exponent())
      if (now.current.typed !== '') set({ ...now.current, typed: '', seen: null })
      if (line === undefined || command === null) return
      const use = reasonUseOf(command, line, terminal.setup)
      if (use !== null) show({ kind: 'why', use, intent: command })
      else if (command.type === 'removeLine') take(line, command.seen.quantity)
      else if (command.type === 'setQuantity' && command.to < line.quantity)
        lower(line, line.quantity - command.to, command)
      else act(command)
    }
    const mark = (lineId: string | null) => {
      if (lineId !== null) toggleMarked(checkId, [lineId])
    }
    return {
      choose: (lineId) => {
        const isOpen = now.current.isOpen && now.current.lineId === lineId
        commit()
        if (markedOn(checkId) !== null) {
          mark(lineId)
          return set(select(lineId))
        }
        set(isOpen ? select(lineId) : open(lineId))
      },
      selectOnly: (lineId) => {
        commit()
        now.current = select(lineId)
        // What a tap has changed is painted first; keys that follow know already.
        afterPaint(() => setEditing(now.current))
      },
      step: (by) => {
        commit()
        const here = check()
        const lines = here === undefined ? [] : orderedLines(here)
        set(select(neighbour(inOrder(lines, groupedBy()), now.current.lineId, by)))
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
        if (line.quantity + by < 1) return take(line)
        const ids = { checkId: id, lineId: line.id }
        const command = { type: 'adjustQuantity', ...ids, by, seen: { quantity: line.quantity } } as const
        if (by < 0) lower(line, -by, command)
        else act(command)
      },
      remove: (lineId) => {
        const line = lineId === undefined ? chosen() : lineOn(check(), lineId)
        if (line !== undefined) take(line)
      },
      restore: (lineId) => act({ type: 'restoreLine', checkId: id, lineId }),
      note: (lineId, which, text, seen) => {
        if (text.trim() === seen) return
        act({ type: 'setLineNote', checkId: id, lineId, which, text: text.trim(), seen: { text: seen } })
      },
      mark: (lineId) => mark(lineId ?? now.current.lineId),
      open: show,
      close: () => {
        commit()
        set(select(now.current.lineId))
      },
      escape: () => {
        const { typed, isOpen, lineId } = now.current
        if (typed !== '') set({ ...now.current, typed: '', seen: null })
        else if (isOpen) set(select(lineId))
        else if (markedOn(checkId) !== null) setMarking(checkId, false)
        else if (lineId !== null) set(IDLE)
        else return false
        return true
      },
    }
  }, [terminal, checkId, act, show])
  return [editing, actions]
}
