import { IconMinus, IconPlus } from '@tabler/icons-react'
import classes from './configure.module.css'
import { useConfigureWords } from './texts.ts'

interface ConfigureFooterProps {
  /** `null`: of a line, which has its own. */
  readonly quantity: number | null
  readonly onQuantity: (quantity: number) => void
  /** What the button says, and whether it does it or leads to what is missing. */
  readonly label: string
  readonly isReady: boolean
  readonly onDone: () => void
}

const MOST = 999

export function ConfigureFooter({ quantity, onQuantity, label, isReady, onDone }: ConfigureFooterProps) {
  const { t } = useConfigureWords()
  return (
    <div className={classes.footer}>
      {quantity !== null && (
        // biome-ignore lint/a11y/useSemanticElements: a stepper of buttons
        <div className={classes.stepper} role="group" aria-label={t('quantity')}>
          <button
            type="button"
            aria-label={t('oneLess')}
            disabled={quantity <= 1}
            onClick={() => onQuantity(quantity - 1)}
          >
            <IconMinus size={22} aria-hidden />
          </button>
          <output aria-live="polite">{quantity}</output>
          <button
            type="button"
            aria-label={t('oneMore')}
            disabled={quantity >= MOST}
            onClick={() => onQuantity(quantity + 1)}
          >
            <IconPlus size={22} aria-hidden />
          </button>
        </div>
      )}
      <button
        type="button"
        className={classes.done}
        data-done
        data-ready={isReady || undefined}
        onClick={onDone}
      >
        {label}
      </button>
    </div>
  )
}
