import { type RefObject, useEffect } from 'react'
import { keepResting } from './rest.ts'

/** Lets parts of a list rest while they are out of sight; see `keepResting`. `drawn`: another one when there are other parts. */
export function useRest(list: RefObject<HTMLElement | null>, parts: string, drawn?: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with other parts
  useEffect(
    () => (list.current === null ? undefined : keepResting(list.current, parts)),
    [list, parts, drawn],
  )
}
