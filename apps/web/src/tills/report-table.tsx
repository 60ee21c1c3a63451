import classes from './tills.module.css'

interface ReportTableProps {
  readonly title: string
  /** What it is, and how much. */
  readonly rows: readonly (readonly [label: string, figure: string])[]
}

/** Figures of a report under one title; nothing where there are none. */
export function ReportTable({ title, rows }: ReportTableProps) {
  if (rows.length === 0) return null
  return (
    <table className={classes.table}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(([label, figure]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
