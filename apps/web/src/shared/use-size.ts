import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

/** The inner size of an element, followed as it changes. `null` until the browser has laid it out. */
export function useSize(element: RefObject<HTMLElement | null>, guess: Size | null = null): Size | null {
  const [size, setSize] = useState(guess)
  useEffect(() => {
    const node = element.current
    if (node === null) return
    const observer = new ResizeObserver(() => setSize((last) => measured(node, last)))
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return size
}

let lastSize: Size | null = null

/** For what cannot be drawn without its size: begins with the last one, or measures before the first paint. */
export function useSizeAtOnce(element: RefObject<HTMLElement | null>): Size | null {
  const size = useSize(element, lastSize)
  const [first, setFirst] = useState<Size | null>(null)
  useLayoutEffect(() => {
    if (lastSize === null && element.current !== null) setFirst(measured(element.current, null))
  }, [element])
  useEffect(() => {
    if (size !== null) lastSize = size
  }, [size])
  return size ?? first
}

/** A dialog that is not open yet has no size. */
function measured({ clientWidth: width, clientHeight: height }: HTMLElement, last: Size | null): Size | null {
  if (width === 0 || height === 0) return last
  return last?.width === width && last.height === height ? last : { width, height }
}
