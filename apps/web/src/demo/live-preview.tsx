import { useTranslation } from 'react-i18next'
import type { DemoTerminal } from './demo-api.ts'
import classes from './live-preview.module.css'
import { pageOf } from './open-window.ts'

interface LivePreviewProps {
  readonly phone: DemoTerminal | undefined
  readonly tablet: DemoTerminal | undefined
}

/** Two real terminals beside each other, small: what one does, the other shows. */
export function LivePreview({ phone, tablet }: LivePreviewProps) {
  const { t } = useTranslation('demo')
  return (
    <section className={classes.stage} aria-labelledby="live-title">
      <div className={classes.head}>
        <h2 id="live-title">{t('live.title')}</h2>
        <p>{t('live.hint')}</p>
        {/* A keyboard would have to walk through every table of both. */}
        <a className={classes.skip} href="#terminals">
          {t('skip')}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, with arrow keys too */}
      <section className={classes.devices} aria-label={t('live.title')} tabIndex={0}>
        {[phone, tablet].map(
          (terminal) => terminal !== undefined && <Device key={terminal.key} terminal={terminal} />,
        )}
      </section>
    </section>
  )
}

function Device({ terminal }: { readonly terminal: DemoTerminal }) {
  const { t, i18n } = useTranslation('demo')
  const { name, person, size } = terminal
  return (
    <figure className={classes.device} data-size={size}>
      <div className={classes.frame}>
        <div className={classes.screen}>
          {/* Another language starts the terminal anew: it reads the choice when it opens. */}
          <iframe
            key={i18n.language}
            src={pageOf(terminal)}
            title={t('live.frame', { name })}
            loading="lazy"
          />
        </div>
      </div>
      <figcaption>
        <strong>{name}</strong> · {person}
      </figcaption>
    </figure>
  )
}
