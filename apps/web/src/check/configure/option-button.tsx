import { isSoldOut, portionsLeft } from '@comanda/domain'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './configure.module.css'
import { useConfigureWords } from './texts.ts'

interface OptionButtonProps {
  /** What can be sold out. */
  readonly itemId: string
  readonly name: string
  /** Minor units; a difference is shown with its sign, none of zero. */
  readonly priceMinor: number
  readonly isDelta: boolean
  readonly count: number
  /** Whether one more fits, or a tap takes it away again. */
  readonly canTap: boolean
  readonly isCounted?: boolean
  readonly onTap: () => void
  /** One less; missing where a tap does it. */
  readonly onLess?: (() => void) | undefined
}

/** Something to choose: large, with its price, its count and whether there is any. */
export function OptionButton(props: OptionButtonProps) {
  const { itemId, name, priceMinor, isDelta, count, canTap, isCounted = false, onTap, onLess } = props
  const { t } = useConfigureWords()
  const { money } = useFormats()
  const isOut = useTerminalValue(({ setup }) => isSoldOut(setup, itemId))
  const left = useTerminalValue(({ setup }) => portionsLeft(setup, itemId))
  const price = isDelta && priceMinor > 0 ? `+${money(priceMinor)}` : money(priceMinor)
  return (
    <span className={classes.optionBox}>
      <button
        type="button"
        className={classes.option}
        data-option
        data-hold={itemId}
        data-out={isOut || undefined}
        aria-pressed={count > 0}
        disabled={!canTap || (isOut && count === 0)}
        onClick={onTap}
      >
        <span className={classes.optionName}>{name}</span>
        <span className={classes.optionFoot}>
          {(!isDelta || priceMinor !== 0) && <span>{price}</span>}
          {isOut && <b>{t('soldOut')}</b>}
          {!isOut && left !== null && <em>{t('left', { count: left })}</em>}
        </span>
        {count > 0 && (
          <span className={classes.chosen}>
            {isCounted ? count : <IconCheck size={18} stroke={3} aria-hidden />}
          </span>
        )}
      </button>
      {onLess !== undefined && (
        <button type="button" className={classes.less} aria-label={t('fewer', { name })} onClick={onLess}>
          <IconMinus size={20} aria-hidden />
        </button>
      )}
    </span>
  )
}
