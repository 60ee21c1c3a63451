import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import formClasses from '../form/form.module.css'
import { inPlace } from '../list/narrow.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { ownAt } from './routing.ts'
import classes from './station-form.module.css'
import { useMenu } from './use-menu.ts'

/** The categories that a station makes, to be given and taken at once. `null`: it is not saved yet. */
export function MadeHere({ stationId }: { readonly stationId: string | null }) {
  const { t } = useManageTexts()
  const menu = useMenu()
  const toggle = useToggle(stationId ?? '')
  if (stationId === null) return <p className={formClasses.hint}>{t('stations.madeAfter')}</p>
  const categories = inPlace(Object.values(menu.categories), ({ name }) => name)
  const own = ownAt(menu, stationId).map(({ name }) => name)
  return (
    <fieldset className={formClasses.group}>
      <legend>{t('stations.made')}</legend>
      <div className={classes.chips}>
        {categories.map(({ id, name, stationIds }) => {
          const isMade = stationIds.some((each) => each === stationId)
          return (
            <button key={id} type="button" aria-pressed={isMade} onClick={() => toggle(id)}>
              {isMade ? <IconCheck size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />} {name}
            </button>
          )
        })}
      </div>
      <p className={formClasses.hint}>
        {t(categories.length === 0 ? 'stations.madeNone' : 'stations.madeHint')}
      </p>
      {own.length > 0 && <p className={formClasses.hint}>{t('stations.own', { names: own.join(', ') })}</p>}
    </fieldset>
  )
}

function useToggle(stationId: string): (categoryId: string) => void {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const station = useTerminalValue(({ setup }) => setup.stations[stationId])
  const give = (categoryId: string, isMade: boolean): boolean => {
    const category = terminal.setup.categories[categoryId]
    if (category === undefined || station === undefined) return false
    const others = category.stationIds.filter((id) => id !== station.id)
    const stationIds = isMade ? [...others, station.id] : others
    const outcome = terminal.performSetup({ type: 'saveCategory', value: { ...category, stationIds } })
    if (!outcome.ok) notify.refused(outcome.refusal)
    return outcome.ok
  }
  return (categoryId) => {
    const category = terminal.setup.categories[categoryId]
    const isMade = category?.stationIds.some((id) => id === stationId) !== true
    if (!give(categoryId, isMade)) return
    const names = { category: category?.name, station: station?.name }
    notify.undo(t(isMade ? 'stations.given' : 'stations.taken', names), () => void give(categoryId, !isMade))
  }
}
