import { useTranslation } from 'react-i18next'
import type { Demo } from './demo-api.ts'
import classes from './demo-page.module.css'
import { LivePreview } from './live-preview.tsx'
import { OnYourPhone } from './on-your-phone.tsx'
import { PeopleList } from './people-list.tsx'
import { RushCard } from './rush-card.tsx'
import { TerminalCard } from './terminal-card.tsx'

interface DemoRestaurantProps {
  readonly demo: Demo
  readonly pulse: readonly number[]
  readonly isLost: boolean
  readonly onRush: (on: boolean) => Promise<boolean>
}

export function DemoRestaurant({ demo, pulse, isLost, onRush }: DemoRestaurantProps) {
  const { t } = useTranslation('demo')
  const { restaurant, terminals, people, rush } = demo
  const ofSize = (size: 'phone' | 'tablet') => terminals.find((terminal) => terminal.size === size)
  return (
    <main>
      <div className={classes.hero}>
        <div className={classes.words}>
          <h1>{t('headline')}</h1>
          <p>{t('lead', { restaurant })}</p>
          {isLost && (
            <p className={classes.lost} role="status">
              {t('lost')}
            </p>
          )}
        </div>
        <RushCard rush={rush} pulse={pulse} onSwitch={onRush} />
      </div>
      <LivePreview phone={ofSize('phone')} tablet={ofSize('tablet')} />
      <section className={classes.section} id="terminals" aria-labelledby="terminals-title">
        <h2 id="terminals-title">{t('terminals.title')}</h2>
        <p>{t('terminals.hint')}</p>
        <ul className={classes.cards}>
          {terminals.map((terminal) => (
            <TerminalCard key={terminal.key} terminal={terminal} />
          ))}
        </ul>
      </section>
      <div className={classes.last}>
        <PeopleList people={people} />
        <OnYourPhone terminal={ofSize('phone')} />
      </div>
    </main>
  )
}
