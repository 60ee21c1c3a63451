import { useCallback } from 'react'
import type { Figures } from '../figures/figures.ts'
import { LiveFigure } from '../figures/live-figure.tsx'

export function LineQuantity({ lineId }: { readonly lineId: string }) {
  const read = useCallback(
    (figures: Figures) => {
      const line = figures.line(lineId)
      return line === undefined ? null : `${line.quantity}`
    },
    [lineId],
  )
  return <LiveFigure read={read} />
}
