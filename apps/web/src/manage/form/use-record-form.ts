import type { Mark, SetupIntent, SetupState } from '@comanda/domain'
import type { Refusal } from '@comanda/sync'
import { useEffect, useState } from 'react'
import { useNotify } from '../../shared/notify.ts'
import { who } from '../../shared/refusal-sentence.ts'
import { usePhrasing, useRefusalText } from '../../shared/refusals.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { isTyped, shown, type Typed, typedAgain, typedAll, typedWith } from './draft.ts'
import { draftOf, keepDraft } from './draft-store.ts'
import { fieldOfRefusal, type Problems } from './problems.ts'

interface Recorded {
  readonly id: string
  readonly saved: Mark
}

export interface RecordKind<T extends { readonly id: string }> {
  readonly find: (setup: SetupState) => (T & Recorded) | undefined
  /** What a new one begins as. */
  readonly fresh: (setup: SetupState) => T
  /** The record's own fields alone. */
  readonly fieldsOf: (record: T) => T
  readonly save: (value: T) => SetupIntent & { readonly value: { readonly id: string } }
  /** What it is called in a toast. */
  readonly nameOf: (value: T) => string
  /** Why it cannot be saved, before it is tried. */
  readonly problemsOf: (value: T) => Problems
}

export interface RecordForm<T> {
  readonly value: T
  /** As it is saved; `null`: it is a new one. */
  readonly record: T | null
  readonly set: <K extends keyof T>(key: K, value: T[K]) => void
  /** Several fields that belong together, at once. */
  readonly change: (fields: Partial<T>) => void
  readonly isTyped: boolean
  readonly problems: Problems
  /** What is wrong with all of it, or who has changed it meanwhile. */
  readonly told: string | null
  /** True: it is saved. */
  readonly submit: () => boolean
  readonly discard: () => void
}

/**
 * One record of the restaurant in a form. What others save meanwhile is shown at once in every field that
 * was not typed in; when theirs stands against ours it is said whose, and what was typed stays (C4).
 */
export function useRecordForm<T extends { readonly id: string }>(
  id: string,
  kind: RecordKind<T>,
): RecordForm<T> {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const refusalText = useRefusalText()
  const found = useTerminalValue(({ setup }) => kind.find(setup))
  const [fresh] = useState(() => kind.fresh(terminal.setup))
  const [typed, setTyped] = useState<Typed<T>>(() => (draftOf(id) ?? {}) as Typed<T>)
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const base = found === undefined ? fresh : kind.fieldsOf(found)
  const value = shown(base, typed)
  const type = (next: Typed<T>) => {
    setTyped(next)
    keepDraft(id, next)
  }

  useRefused(id, kind.save(value).type, (mine, why) => {
    type(typedAgain(kind.fieldsOf(mine as T), base))
    setRefusal(why)
  })
  const meanwhile = useMeanwhile(found?.saved, isTyped(typed))
  const field = refusal === null ? null : fieldOfRefusal(refusal)
  const problems: Problems = {
    ...(isTried ? kind.problemsOf(value) : {}),
    ...(refusal !== null && field !== null && { [field]: refusalText(refusal) }),
  }

  const submit = () => {
    setTried(true)
    setRefusal(null)
    if (Object.keys(kind.problemsOf(value)).length > 0) return false
    const outcome = terminal.performSetup(kind.save(value))
    if (!outcome.ok) {
      setRefusal(outcome.refusal)
      return false
    }
    type({} as Typed<T>)
    setTried(false)
    const name = kind.nameOf(value)
    if (found === undefined) notify.say(t('made', { name }))
    else notify.undo(t('saved', { name }), () => undo(terminal.performSetup(kind.save(base))))
    return true
  }
  const undo = (outcome: ReturnType<typeof terminal.performSetup>) => {
    if (!outcome.ok) notify.refused(outcome.refusal)
  }
  return {
    value,
    record: found === undefined ? null : base,
    set: (key, next) => type(typedWith(base, typed, key, next)),
    change: (fields) => type(typedAll(base, typed, fields)),
    isTyped: isTyped(typed),
    problems,
    told: refusal !== null && field === null ? refusalText(refusal) : meanwhile,
    submit,
    discard: () => {
      type({} as Typed<T>)
      setTried(false)
      setRefusal(null)
    },
  }
}

/** The server has let somebody else's version stand: said here, so the notice is done with. */
function useRefused(id: string, type: string, told: (mine: unknown, why: Refusal) => void): void {
  const terminal = useTerminal()
  const notice = useTerminalValue(({ notices }) =>
    notices.find(
      (each) =>
        each.kind === 'refused' &&
        each.command.type === type &&
        'value' in each.command &&
        each.command.value.id === id,
    ),
  )
  useEffect(() => {
    if (notice?.kind !== 'refused' || !('value' in notice.command)) return
    told(notice.command.value, notice.refusal)
    terminal.dismissNotice(notice.id)
  })
}

/** Who has saved it since it was opened here. Only worth a word while something is typed. */
function useMeanwhile(saved: Mark | undefined, hasTyped: boolean): string | null {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const phrasing = usePhrasing()
  const [opened, setOpened] = useState(saved)
  const isOwn = saved?.by === terminal.personId && saved?.terminal === terminal.identity?.terminalId
  useEffect(() => {
    if (!hasTyped || isOwn) setOpened(saved)
  }, [hasTyped, isOwn, saved])
  if (!hasTyped || isOwn || saved === undefined || saved === opened) return null
  const values = { who: who({ ...saved }, terminal.setup, phrasing), time: phrasing.time(saved.at) }
  return t('meanwhile', values)
}
