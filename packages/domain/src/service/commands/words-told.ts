import type { LineId } from '../../ids.ts'
import type { SetupState } from '../../setup/state.ts'
import type { Author } from '../context.ts'
import { tellKitchenOfLines } from '../kitchen/tell.ts'
import type { ServiceOp } from '../ops.ts'
import type { Check, ServiceState } from '../state.ts'

/** The kitchen hears of dishes that it has where the words of their check are others than before. */
export function toldOf(
  before: ServiceState,
  after: ServiceState,
  setup: SetupState,
  author: Author,
): readonly ServiceOp[] {
  const changed = Object.values(after.checks).filter((check) => check !== before.checks[check.id])
  const said = wordsByLine(Object.values(before.checks).filter((check) => check !== after.checks[check.id]))
  return changed.flatMap((check, place) => {
    const lineIds = check.lines.flatMap(({ id, root }): LineId[] => {
      const was = said.get(id) ?? said.get(root)
      return was === undefined || was === wordsOf(check) ? [] : [id]
    })
    return lineIds.length === 0 ? [] : tellKitchenOfLines(after, setup, check, { lineIds, place }, author)
  })
}

/** By the id of a line, and by what its units were ordered as. */
function wordsByLine(checks: readonly Check[]): ReadonlyMap<string, string> {
  const lines = checks.flatMap((check) => check.lines.map((line) => [line, wordsOf(check)] as const))
  return new Map([
    ...lines.map(([{ root }, words]) => [root as string, words] as const),
    ...lines.map(([{ id }, words]) => [id as string, words] as const),
  ])
}

const wordsOf = ({ orderNote, allergy }: Check): string => JSON.stringify([orderNote, allergy])
