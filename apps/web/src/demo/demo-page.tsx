import { Wordmark } from '../app/wordmark.tsx'
import { Preferences } from '../shared/preferences.tsx'
import classes from './demo-page.module.css'
import { DemoRestaurant } from './demo-restaurant.tsx'
import { useDemo } from './use-demo.ts'
import { useDemoTexts } from './use-demo-texts.ts'

/** `/demo`: what this is, and a whole restaurant to try it in. No terminal itself. */
export function DemoPage() {
  const { t } = useDemoTexts()
  const { view, setRush } = useDemo()
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Wordmark size={30} />
      </header>
      <div className={classes.look}>
        <Preferences />
      </div>
      {view.state === 'open' ? (
        <DemoRestaurant demo={view.demo} pulse={view.pulse} isLost={view.isLost} onRush={setRush} />
      ) : (
        <main className={classes.calm}>
          <div role="status">
            {view.state === 'opening' ? (
              <p>{t('opening')}</p>
            ) : (
              <>
                <h1>{t(`${view.state}.title`)}</h1>
                <p>{t(`${view.state}.hint`)}</p>
              </>
            )}
          </div>
          {view.state === 'none' && (
            <a className={classes.button} href="/">
              {t('none.open')}
            </a>
          )}
        </main>
      )}
    </div>
  )
}
