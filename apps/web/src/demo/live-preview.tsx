import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemoTerminal } from './demo-api.ts'
import classes from './live-preview.module.css'
import { pageOf } from './open-window.ts'
import { useDemoTexts } from './use-demo-texts.ts'

interface LivePreviewProps {
  readonly title: string
  readonly hint: string
  /** Where a keyboard goes on behind it. */
  readonly skipTo: string
  readonly terminals: readonly (DemoTerminal | undefined)[]
  /** None of them is a phone: they are drawn smaller. */
  readonly isWide?: boolean
}

/** Real terminals beside each other, small: what one does, the others of its multi-session show. */
export function LivePreview({ title, hint, skipTo, terminals, isWide = false }: LivePreviewProps) {
  const { t } = useDemoTexts()
  const titleId = useId()
  const shown = terminals.filter((terminal) => terminal !== undefined)
  if (shown.length === 0) return null
  return (
    <section className={classes.stage} data-wide={isWide || undefined} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 id={titleId}>{title}</h2>
        <p>{hint}</p>
        {/* A keyboard would have to walk through every table of all of them. */}
        <a className={classes.skip} href={`#${skipTo}`}>
          {t('skip')}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, with arrow keys too */}
      <section className={classes.devices} aria-label={title} tabIndex={0}>
        {shown.map((terminal) => (
          <Device key={terminal.key} terminal={terminal} />
        ))}
      </section>
    </section>
  )
}

function Device({ terminal }: { readonly terminal: DemoTerminal }) {
  const { t } = useDemoTexts()
  const { i18n } = useTranslation()
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
