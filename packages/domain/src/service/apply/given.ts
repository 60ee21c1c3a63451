import type { Mark } from '../../mark.ts'
import type { Gives } from '../gives.ts'
import type { Check, OpenCheck } from '../state.ts'
import { withoutWords, withWords } from '../words-of-check.ts'
import { sizeOf } from './charges.ts'

/** The kitchen is told of all of a check what it was told of what came to it; `isAnew`: said again, even where it was said. */
export function said<C extends Check>(
  check: C,
  words: Pick<Check, 'orderNote' | 'allergy'> | undefined,
  mark: Mark,
  isAnew = false,
): C {
  if (words === undefined) return check
  const marks = {
    ...check.marks,
    ...((isAnew || words.orderNote !== check.orderNote) && { orderNote: mark }),
    ...((isAnew || words.allergy !== check.allergy) && { allergy: mark }),
  }
  return { ...check, ...words, marks }
}

/** What a check that is merged into another brings along besides lines. */
export function given(into: OpenCheck, from: OpenCheck, gives: Gives | undefined, mark: Mark): OpenCheck {
  if (gives === undefined)
    return {
      ...into,
      customer: into.customer ?? from.customer,
      orderNote: joinedText(into.orderNote, from.orderNote),
      allergy: joinedText(into.allergy, from.allergy),
      handover: into.handover ?? from.handover,
    }
  const words = {
    orderNote: withWords(into.orderNote, gives.orderNote),
    allergy: withWords(into.allergy, gives.allergy),
  }
  return {
    ...said(into, words, mark),
    ...partyOfBoth(into, from),
    ...(gives.customer && { customer: from.customer }),
    ...(gives.handover && { handover: from.handover }),
  }
}

/** A part of a large party that is put elsewhere counts as large there, too. */
const partyOfBoth = (into: Check, { party }: Check): Pick<Check, 'party'> =>
  party === undefined ? {} : { party: Math.max(party, sizeOf(into) ?? 0) }

/** What goes back of what a merge had given. */
export function takenBack(into: Check, takes: Gives | undefined, mark: Mark): Check {
  if (takes === undefined) return into
  const { party: _counted, ...before } = into
  const words = {
    orderNote: withoutWords(into.orderNote, takes.orderNote),
    allergy: withoutWords(into.allergy, takes.allergy),
  }
  return {
    ...said(before, words, mark),
    ...(takes.customer && { customer: null }),
    ...(takes.handover && { handover: null }),
    ...(takes.partyBefore !== null && { party: takes.partyBefore }),
  } as Check
}

const joinedText = (a: string, b: string): string => [a, b].filter((text) => text !== '').join(' · ')
