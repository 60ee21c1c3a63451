import type { Line } from '@comanda/domain'
import { useRef } from 'react'

/**
 * A key that changes when somebody on another terminal has changed the line since it was first drawn
 * here: the highlight restarts with each. `null` as long as nobody has.
 */
export function useForeignChange(
  line: Line,
  terminalId: string,
  isLive: { readonly current: boolean },
): string | null {
  const mark = line.edited ?? line.added
  const key = `${mark.replica}/${mark.at}/${mark.by}`
  // A line that appears while the list is on screen is news itself.
  const known = useRef(isLive.current ? '' : key)
  const news = useRef<string | null>(null)
  if (mark.terminal !== terminalId && key !== known.current) news.current = key
  known.current = key
  return news.current
}
