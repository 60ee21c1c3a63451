import { IconBackspace, IconCheck, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PadKey } from './keypad.ts'
import classes from './line-editor.module.css'

interface NumpadProps {
  readonly decimalMark: string
  /** A quantity has no decimals. */
  readonly hasDecimals: boolean
  readonly canAdd: boolean
  readonly onKey: (key: PadKey) => void
  readonly onNudge: (by: 1 | -1) => void
  readonly onDone: () => void
}

const ROWS = [
  ['7', '8', '9'],
  ['4', '5', '6'],
  ['1', '2', '3'],
] as const

/** Digits as on a cash register; one more, one less and done beside them. */
export function Numpad(props: NumpadProps) {
  const { decimalMark, hasDecimals, canAdd, onKey, onNudge, onDone } = props
  const { t } = useTranslation('check')
  const beside = [
    <Key key="back" label={t('key.back')} onPress={() => onKey('back')}>
      <IconBackspace size={24} aria-hidden />
    </Key>,
    <Key key="plus" label={t('key.plus')} isDisabled={!canAdd} onPress={() => onNudge(1)}>
      <IconPlus size={24} aria-hidden />
    </Key>,
    <Key key="minus" label={t('key.minus')} onPress={() => onNudge(-1)}>
      <IconMinus size={24} aria-hidden />
    </Key>,
  ]
  return (
    <div className={classes.pad}>
      {ROWS.map((row, line) => [
        ...row.map((digit) => (
          <Key key={digit} onPress={() => onKey(digit)}>
            {digit}
          </Key>
        )),
        beside[line],
      ])}
      <Key isDisabled={!hasDecimals} onPress={() => onKey('.')}>
        {decimalMark}
      </Key>
      <Key onPress={() => onKey('0')}>0</Key>
      <Key kind="done" label={t('key.done')} onPress={onDone}>
        <IconCheck size={26} stroke={2.5} aria-hidden />
      </Key>
    </div>
  )
}

interface KeyProps {
  readonly label?: string
  readonly kind?: 'done'
  readonly isDisabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Key({ label, kind, isDisabled = false, onPress, children }: KeyProps) {
  return (
    <button
      type="button"
      className={classes.key}
      data-kind={kind}
      aria-label={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
