import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '../shared/formats.ts'
import { type Concern, isInTheWay } from './before-close.ts'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'

/** Red: it stands in the way. Amber: money may be missing. Blue: good to know. */
const toneOf = (concern: Concern) =>
  isInTheWay(concern) ? 'late' : concern.kind === 'checks' ? 'info' : 'wait'

export function Concerns({ concerns }: { readonly concerns: readonly Concern[] }) {
  const { t } = useReportTexts()
  if (concerns.length === 0)
    return (
      <p className={classes.concern} data-tone="ready">
        <IconCircleCheck size={22} aria-hidden /> <span>{t('close.nothing')}</span>
      </p>
    )
  return concerns.map((concern) => (
    <div key={concern.kind} className={classes.concern} data-tone={toneOf(concern)}>
      {concern.kind === 'checks' ? (
        <IconInfoCircle size={22} aria-hidden />
      ) : (
        <IconAlertTriangle size={22} aria-hidden />
      )}
      <Said concern={concern} />
    </div>
  ))
}

function Said({ concern }: { readonly concern: Concern }) {
  const { t } = useReportTexts()
  const { money } = useFormats()
  switch (concern.kind) {
    case 'offline':
      return <p>{t('close.offline')}</p>
    case 'unsent':
    case 'kept':
      return <p>{t(`close.${concern.kind}`, { count: concern.count })}</p>
    case 'tills':
      return <p role="alert">{t('close.tills', { names: concern.names.join(', ') })}</p>
    case 'apart':
      return (
        <p>
          {t('close.apart', { names: concern.names.join(', ') })} {t('close.apartHint')}
        </p>
      )
    default:
      return <p>{t(`close.${concern.kind}`, { count: concern.count, amount: money(concern.amountMinor) })}</p>
  }
}
