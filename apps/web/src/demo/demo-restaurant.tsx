import type { Demo, DemoTerminal } from './demo-api.ts'
import classes from './demo-page.module.css'
import { LivePreview } from './live-preview.tsx'
import { OnYourPhone } from './on-your-phone.tsx'
import { PeopleList } from './people-list.tsx'
import { RushCard } from './rush-card.tsx'
import { TerminalCard } from './terminal-card.tsx'
import { useDemoTexts } from './use-demo-texts.ts'

interface DemoRestaurantProps {
  readonly demo: Demo
  readonly pulse: readonly number[]
  readonly isLost: boolean
  readonly onRush: (on: boolean) => Promise<boolean>
}

export function DemoRestaurant({ demo, pulse, isLost, onRush }: DemoRestaurantProps) {
  const { t } = useDemoTexts()
  const { restaurant, terminals, people, rush } = demo
  const named = (key: DemoTerminal['key']) => terminals.find((terminal) => terminal.key === key)
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
      <div className={classes.stages}>
        <LivePreview
          title={t('live.title')}
          hint={t('live.hint')}
          skipTo="terminals"
          terminals={[named('waiter'), named('tablet')]}
        />
        <LivePreview
          title={t('kitchen.title')}
          hint={t('kitchen.hint')}
          skipTo="terminals"
          terminals={[named('pass'), named('kitchen')]}
          isWide
        />
        <LivePreview
          title={t('apart.title')}
          hint={t('apart.hint')}
          skipTo="terminals"
          terminals={[named('bar'), named('manager')]}
          isWide
        />
      </div>
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
        <OnYourPhone terminal={named('waiter')} />
      </div>
    </main>
  )
}
