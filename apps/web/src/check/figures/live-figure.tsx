import { memo, useLayoutEffect, useRef } from 'react'
import { widthOf } from './figure-width.ts'
import { type Figures, useFigures } from './figures.ts'
import classes from './live-figure.module.css'

interface LiveFigureProps {
  /** The same function for as long as it says the same thing. `null`: nothing to say, what is there stays. */
  readonly read: (figures: Figures) => string | null
}

/**
 * A figure that is written into its place as soon as it is another one, past everything else on the screen.
 * Its box has the width of its digits, so that the browser lays out nothing but the box.
 */
export const LiveFigure = memo(function LiveFigure({ read }: LiveFigureProps) {
  const figures = useFigures()
  const node = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const box = node.current
    if (box === null) return
    const text = document.createTextNode('')
    box.replaceChildren(text)
    let shown: string | null = null
    let width = 0
    const write = () => {
      const next = read(figures)
      if (next === null || next === shown) return
      shown = next
      text.data = next
      if (widthOf(next) === width) return
      width = widthOf(next)
      box.style.setProperty('--figure', `${width}ch`)
    }
    const stop = figures.subscribe(write)
    write()
    return stop
  }, [figures, read])
  return <span ref={node} className={classes.figure} />
})
