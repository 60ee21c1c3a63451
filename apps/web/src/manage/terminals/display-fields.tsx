import type { Terminal } from '@comanda/domain'
import { CheckList, Switch } from '../form/fields.tsx'
import type { Problems } from '../form/problems.ts'
import { useChoicesOf, useNamed } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { type DisplaySettings, EVERYTHING } from './display-settings.ts'

interface DisplayFieldsProps {
  readonly settings: Terminal['kitchen']
  /** It begins with the kitchen, so it is a display. */
  readonly isHome: boolean
  readonly problems: Problems
  readonly onChange: (settings: Terminal['kitchen']) => void
}

/** What a kitchen display shows: which stations, and the tickets of which multi-sessions (F4.2). */
export function DisplayFields({ settings, isHome, problems, onChange }: DisplayFieldsProps) {
  const { t } = useManageTexts()
  const stations = useChoicesOf('stations')
  const multiSessions = useNamed('multiSessions')
  const isDisplay = isHome || settings !== null
  const now = settings ?? EVERYTHING
  return (
    <>
      <Switch
        label={t('terminals.display')}
        hint={t('terminals.displayHint')}
        isOn={isDisplay}
        disabled={isHome}
        onSwitch={(isOn) => onChange(isOn ? EVERYTHING : null)}
      />
      {isDisplay && (
        <>
          <CheckList
            label={t('terminals.displayStations')}
            hint={t('terminals.displayStationsHint')}
            problem={problems.stationIds}
            choices={stations}
            chosen={now.stationIds}
            empty={t('terminals.displayStationsNone')}
            onChoose={(ids) => onChange({ ...now, stationIds: ids as DisplaySettings['stationIds'] })}
          />
          <CheckList
            label={t('terminals.displayOf')}
            hint={t('terminals.displayOfHint')}
            problem={problems.multiSessionIds}
            choices={multiSessions}
            chosen={now.multiSessionIds}
            onChoose={(ids) =>
              onChange({ ...now, multiSessionIds: ids as DisplaySettings['multiSessionIds'] })
            }
          />
        </>
      )}
    </>
  )
}
