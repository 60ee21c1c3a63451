import { useTranslation } from 'react-i18next'
import { useGo } from '../../shared/go.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { ChipIcon } from '../chip-look.tsx'
import { useChipState } from '../use-chip-state.ts'
import { useChipWords } from '../use-chip-words.ts'
import classes from './panel.module.css'
import { useIntervalMs } from './use-this-terminal.ts'

/** The state in a sentence, and the way out where there is one to take. */
export function StateBanner({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('status')
  const go = useGo()
  const state = useChipState()
  const { full } = useChipWords(state)
  const serverError = useTerminalValue(({ status }) => status.link.serverError)
  const ms = useIntervalMs()
  const { kind, tone } = state
  const connectAnew = () => {
    onClose()
    go.toPair()
  }
  return (
    <section className={classes.banner} data-tone={tone} aria-live="polite">
      <span className={classes.bannerIcon}>
        <ChipIcon kind={kind} size={24} />
      </span>
      <div className={classes.bannerWords}>
        <h3>{full}</h3>
        <p>{t(`explain.${kind}`, { status: serverError ?? '', ms })}</p>
        {kind === 'outdated' && (
          <button type="button" className={classes.primary} onClick={() => location.reload()}>
            {t('reload')}
          </button>
        )}
        {(kind === 'unauthorized' || kind === 'revoked') && (
          <button type="button" className={classes.primary} onClick={connectAnew}>
            {t('connectAnew')}
          </button>
        )}
      </div>
    </section>
  )
}
