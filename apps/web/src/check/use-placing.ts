import { useState } from 'react'
import { useStable } from '../shared/use-stable.ts'
import { isPlainOrder, setOrderingFor, useOrderingFor } from './ordering-for.ts'

/** Whether the bar for seat and course is there: as long as it is wanted, or says something. Closing it begins plain. */
export function usePlacing(checkId: string): readonly [boolean, () => void] {
  const [isWanted, setWanted] = useState(false)
  const isShown = !isPlainOrder(useOrderingFor(checkId)) || isWanted
  const toggle = useStable(() => {
    if (isShown) setOrderingFor(checkId, { seat: null, course: null, held: false })
    setWanted(!isShown)
  })
  return [isShown, toggle]
}
