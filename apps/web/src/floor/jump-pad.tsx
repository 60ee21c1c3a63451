import { IconBackspace, IconCornerDownLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './jump-pad.module.css'
import type { Jumping } from './use-jump.ts'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const SHOWN = 6

interface JumpPadProps {
  readonly jumping: Jumping
  /** With keys, for fingers; without, what a keyboard types is only shown. */
  readonly withKeys: boolean
}

/** Floats over the plan, so that one sees which tables begin like what is typed. */
export function JumpPad({ jumping, withKeys }: JumpPadProps) {
  const { t } = useTranslation('floor')
  const { typed, jump, type, go } = jumping
  if (typed === '' && !withKeys) return null
  return (
    <section className={classes.pad} aria-label={t('jump')} data-keys={withKeys || undefined}>
      <output className={classes.typed} data-empty={typed === '' || undefined}>
        {typed === '' ? t('jumpHint') : typed}
      </output>
      <div className={classes.matches} aria-live="polite">
        {typed !== '' && jump.matches.length === 0 && <span className={classes.none}>{t('noTable')}</span>}
        {jump.matches.slice(0, SHOWN).map(({ id, number }) => (
          <button key={id} type="button" className={classes.match} onClick={() => type(number)}>
            {number}
          </button>
        ))}
      </div>
      {withKeys && (
        <div className={classes.keys}>
          {KEYS.map((key) => (
            <button key={key} type="button" onClick={() => type(typed + key)}>
              {key}
            </button>
          ))}
          <button type="button" aria-label={t('back')} onClick={() => type(typed.slice(0, -1))}>
            <IconBackspace size={26} aria-hidden />
          </button>
          <button type="button" onClick={() => type(`${typed}0`)}>
            0
          </button>
          <button
            type="button"
            className={classes.go}
            aria-label={t('go')}
            disabled={jump.matches.length === 0}
            onClick={go}
          >
            <IconCornerDownLeft size={26} aria-hidden />
          </button>
        </div>
      )}
    </section>
  )
}
