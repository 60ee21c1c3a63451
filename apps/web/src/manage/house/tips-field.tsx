import { useState } from 'react'
import { TextField } from '../form/fields.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { readPercents } from './tip-percents.ts'

interface TipsFieldProps {
  readonly value: readonly number[]
  readonly onChange: (percents: number[]) => void
}

/** Which tips are one tap away at payment (F5.2). */
export function TipsField({ value, onChange }: TipsFieldProps) {
  const { t } = useManageTexts()
  // What stands there while somebody types is not always a number yet.
  const [typed, setTyped] = useState<string | null>(null)
  const isTyped = typed !== null && readPercents(typed).join() === value.join()
  return (
    <TextField
      label={t('restaurant.tips')}
      hint={t('restaurant.tipsHint')}
      value={isTyped ? typed : value.join(' ')}
      maxLength={40}
      onType={(text) => {
        setTyped(text)
        onChange([...readPercents(text)])
      }}
    />
  )
}
