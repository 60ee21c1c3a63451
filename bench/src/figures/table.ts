import { type Bar, type Row, ratioOf, verdictsOf } from './row.ts'
import { PERCENTILES, type Summary } from './summary.ts'

const HEAD = ['', 'unit', 'p50', 'p95', 'p99', 'floor p50', 'p95', 'p99', 'ratio p50', 'p95', 'p99']

/** The rows as text, with their bars underneath. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  const text = lines.map((cells) =>
    cells
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  const rule = '-'.repeat(Math.max(...text.map((line) => line.length)))
  return [text[0], rule, ...text.slice(1), '', ...rows.flatMap(remarksOf)].join('\n')
}

function cellsOf(row: Row): readonly string[] {
  const summary = (
    values: Summary | null | undefined,
    digits: (value: number) => string,
  ): readonly string[] =>
    PERCENTILES.map((key) => (values == null || (row.isSingle && key !== 'p50') ? '' : digits(values[key])))
  return [
    row.name,
    row.unit,
    ...summary(row, figure),
    ...summary(row.floor, figure),
    ...summary(ratioOf(row), (ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–')),
  ]
}

function remarksOf(row: Row): readonly string[] {
  const bars = verdictsOf(row).map(
    ({ bar, value, isMet }) => `${barText(bar, row)}: ${isMet ? 'met' : `MISSED (${figure(value)})`}`,
  )
  if (bars.length === 0 && row.remark === undefined) return []
  return [`${row.name}: ${[...bars, row.remark ?? []].flat().join(' · ')}`]
}

function barText({ of, percentile, limit, atLeast }: Bar, { unit, isSingle }: Row): string {
  const what = isSingle
    ? of === 'ratio'
      ? 'ratio '
      : ''
    : of === 'ratio'
      ? `ratio ${percentile} `
      : `${percentile} `
  return `${what}${atLeast ? '≥' : '≤'} ${limit}${of === 'ratio' ? '×' : ` ${unit}`}`
}

function figure(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
