import { useCallback } from 'react'
import type { Figures } from '../figures/figures.ts'
import { LiveFigure } from '../figures/live-figure.tsx'

export function LineQuantity({ lineId }: { readonly lineId: string }) {
  const read = useCallback((figures: Figures) => figures.line(lineId)?.quantity ?? null, [lineId])
  return <LiveFigure read={read} />
}
