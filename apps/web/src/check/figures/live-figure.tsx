import { memo, useLayoutEffect, useRef } from 'react'
import { widthOf } from './figure-width.ts'
import { type Figures, useFigures } from './figures.ts'
import classes from './live-figure.module.css'

interface LiveFigureProps {
  /** The same function for as long as it is about the same thing. `null`: nothing to say, what is there stays. */
  readonly read: (figures: Figures) => number | null
  /** In words of this restaurant; asked only for another figure than the one before. */
  readonly say?: (figure: number) => string
  /** For one that is no block in a box of its own, but stands over others. */
  readonly className?: string | undefined
}

/**
 * A figure that is written into its place as soon as it is another one, past everything else on the screen.
 * Its box has the width of its digits, so that the browser lays out nothing but the box.
 */
export const LiveFigure = memo(function LiveFigure(props: LiveFigureProps) {
  const { read, say = String, className } = props
  const figures = useFigures()
  const node = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const box = node.current
    if (box === null) return
    const text = document.createTextNode('')
    box.replaceChildren(text)
    let shown: number | null = null
    let width = 0
    const write = () => {
      const next = read(figures)
      if (next === null || next === shown) return
      shown = next
      text.data = say(next)
      const needed = widthOf(text.data)
      if (needed === width) return
      width = needed
      box.style.setProperty('--figure', `${width}ch`)
    }
    const stop = figures.subscribe(write)
    write()
    return stop
  }, [figures, read, say])
  return (
    <span
      ref={node}
      className={className === undefined ? classes.figure : `${classes.figure} ${className}`}
    />
  )
})
