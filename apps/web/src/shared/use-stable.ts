import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same object and does what the last render said: for props of memoised parts. */
export function useStable<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const last = useRef(act)
  useLayoutEffect(() => {
    last.current = act
  })
  return useCallback((...args: A) => last.current(...args), [])
}
