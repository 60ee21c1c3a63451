import type { OpenCheck } from '@comanda/domain'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { PartsList } from './parts-list.tsx'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'
import { useDivision } from './use-division.ts'

const QUICK = [2, 3, 4, 5, 6, 7, 8] as const
const MOST = 99

/** So many pay the same; cents that are left over are shared out one by one. */
export function EvenParts({ check }: { readonly check: OpenCheck }) {
  const { t } = useSplitTexts()
  const { totalMinor, divide, remove } = useDivision(check)
  const { division } = check
  const count = division?.kind === 'even' ? division.parts : 0
  const set = (wanted: number) => divide({ kind: 'even', parts: wanted })
  if (totalMinor === 0) return <p className={classes.hint}>{t('nothing')}</p>
  return (
    <div className={classes.scroll}>
      <p className={classes.lead}>{t('howMany')}</p>
      <div className={classes.quick}>
        <button type="button" aria-label={t('fewer')} disabled={count <= 2} onClick={() => set(count - 1)}>
          <IconMinus size={24} aria-hidden />
        </button>
        {QUICK.map((number) => (
          <button key={number} type="button" aria-pressed={number === count} onClick={() => set(number)}>
            {number}
          </button>
        ))}
        {count > (QUICK.at(-1) ?? 0) && (
          <button type="button" aria-pressed="true">
            {count}
          </button>
        )}
        <button
          type="button"
          aria-label={t('more')}
          disabled={count >= MOST}
          onClick={() => set(Math.max(2, count + 1))}
        >
          <IconPlus size={24} aria-hidden />
        </button>
      </div>
      <PartsList check={check} totalMinor={totalMinor} />
      {division !== null && (
        <button type="button" className={classes.quiet} onClick={remove}>
          {t('noDivision')}
        </button>
      )}
    </div>
  )
}
