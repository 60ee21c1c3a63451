import { useKitchenTexts } from '../texts.ts'
import classes from './panels.module.css'
import { SidePanel } from './side-panel.tsx'

const KEYS = [
  ['1 – 9', 'digits'],
  ['← ↑ ↓ →', 'arrows'],
  ['Enter', 'enter'],
  ['Space', 'space'],
  ['Tab', 'tab'],
  ['R', 'r'],
  ['A', 'a'],
  ['H', 'h'],
  ['E', 'e'],
  ['S', 's'],
  ['F', 'f'],
  ['F6', 'f6'],
  ['Esc', 'escape'],
] as const

/** What the keys mean, for a keyboard or a bump bar; and what a finger can do. */
export function KeysPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useKitchenTexts()
  return (
    <SidePanel title={t('help.title')} onClose={onClose}>
      <dl className={classes.keys}>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`help.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.touch}>{t('help.touch')}</h3>
      <p className={classes.said}>{t('help.touchDish')}</p>
      <p className={classes.said}>{t('help.touchTicket')}</p>
      <p className={classes.said}>{t('help.still')}</p>
    </SidePanel>
  )
}
