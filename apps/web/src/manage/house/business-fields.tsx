import type { Business } from '@comanda/domain'
import { TextAreaField, TextField } from '../form/fields.tsx'
import type { Problems } from '../form/problems.ts'
import { useManageTexts } from '../use-manage-texts.ts'

interface BusinessFieldsProps {
  readonly business: Business
  readonly problems: Problems
  readonly onChange: (business: Business) => void
}

/** What receipts say of the house (F5.5). */
export function BusinessFields({ business, problems, onChange }: BusinessFieldsProps) {
  const { t } = useManageTexts()
  return (
    <>
      <TextAreaField
        label={t('restaurant.lines')}
        hint={t('restaurant.linesHint')}
        rows={4}
        maxLength={640}
        problem={problems.lines}
        value={business.lines.join('\n')}
        onType={(text) => onChange({ ...business, lines: text.split('\n') })}
      />
      <TextField
        label={t('restaurant.taxNumber')}
        value={business.taxNumber}
        maxLength={40}
        onType={(taxNumber) => onChange({ ...business, taxNumber })}
      />
      <TextAreaField
        label={t('restaurant.footer')}
        hint={t('restaurant.footerHint')}
        rows={2}
        maxLength={500}
        value={business.footer}
        onType={(footer) => onChange({ ...business, footer })}
      />
    </>
  )
}
