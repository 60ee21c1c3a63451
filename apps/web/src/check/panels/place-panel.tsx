import { orderedLines } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { useDo } from '../../shared/use-do.ts'
import { markedOn, setMarking } from '../lines/marked.ts'
import { PlaceChips } from '../lines/place-chips.tsx'
import type { PanelProps } from '../panel.ts'

/** Course and seat of the lines that were chosen together. */
export function PlacePanel({ check, onClose }: PanelProps) {
  const { t } = useTranslation('check')
  const act = useDo()
  const marked = markedOn(check.id) ?? []
  const lines = orderedLines(check).filter(({ id }) => marked.includes(id))
  const same = <T,>(values: readonly T[]): T | undefined =>
    values.every((value) => value === values[0]) ? values[0] : undefined
  const end = () => {
    setMarking(check.id, false)
    onClose()
  }
  return (
    <Sheet title={t('chosen', { count: lines.length })} place="side" onClose={onClose}>
      <PlaceChips
        check={check}
        course={same(lines.map(({ course }) => course))}
        seat={same(lines.map(({ seat }) => seat))}
        onCourse={(course) => {
          for (const line of lines)
            act({
              type: 'setCourse',
              checkId: check.id,
              lineId: line.id,
              course,
              seen: { course: line.course },
            })
          end()
        }}
        onSeat={(seat) => {
          for (const line of lines)
            act({ type: 'setSeat', checkId: check.id, lineId: line.id, seat, seen: { seat: line.seat } })
          end()
        }}
      />
    </Sheet>
  )
}
