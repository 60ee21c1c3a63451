import {
  IconArrowBackUp,
  IconKeyboard,
  IconMaximize,
  IconMinimize,
  IconMoon,
  IconSum,
  IconSun,
  IconUserQuestion,
  IconVolume,
  IconVolumeOff,
  type TablerIcon,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { PersonBadge } from '../../shared/person-badge.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import type { KitchenTheme } from '../device/settings.ts'
import { useKitchenTexts } from '../texts.ts'
import classes from './bar.module.css'

const PersonSheet = lazy(() =>
  import('../../people/person-sheet.tsx').then((module) => ({ default: module.PersonSheet })),
)

export type Panel = 'allDay' | 'recall' | 'soldOut' | 'keys'

export interface ToolsProps {
  readonly panel: Panel | null
  readonly onPanel: (panel: Panel) => void
  readonly isSoundOn: boolean
  readonly onSound: () => void
  readonly isFull: boolean
  /** Missing: this browser cannot. */
  readonly onFullScreen?: (() => void) | undefined
  readonly theme: KitchenTheme
  readonly onTheme: () => void
  readonly onWho: () => void
}

export function Tools(props: ToolsProps) {
  const { panel, onPanel, isSoundOn, onSound, isFull, onFullScreen, theme, onTheme, onWho } = props
  const { t } = useKitchenTexts()
  const opens = (key: Panel, icon: TablerIcon | null, label: string) => (
    <Tool icon={icon} label={label} isOn={panel === key} isPanel onTap={() => onPanel(key)} />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not form fields
    <div className={classes.tools} role="group" aria-label={t('tools')}>
      {opens('allDay', IconSum, t('allDay'))}
      {opens('recall', IconArrowBackUp, t('recall'))}
      {opens('soldOut', null, t('soldOutTitle'))}
      <Tool
        icon={isSoundOn ? IconVolume : IconVolumeOff}
        label={t(isSoundOn ? 'soundOn' : 'soundOff')}
        isOn={isSoundOn}
        onTap={onSound}
      />
      {onFullScreen !== undefined && (
        <Tool
          icon={isFull ? IconMinimize : IconMaximize}
          label={t(isFull ? 'leaveFullScreen' : 'fullScreen')}
          onTap={onFullScreen}
        />
      )}
      <Tool
        icon={theme === 'dark' ? IconSun : IconMoon}
        label={t(theme === 'dark' ? 'toLight' : 'toDark')}
        onTap={onTheme}
      />
      {opens('keys', IconKeyboard, t('keys'))}
      <Person onWho={onWho} />
    </div>
  )
}

interface ToolProps {
  /** `null`: the number that everybody in a kitchen knows. */
  readonly icon: TablerIcon | null
  readonly label: string
  readonly isOn?: boolean
  readonly isPanel?: boolean
  readonly onTap: () => void
}

function Tool({ icon: Icon, label, isOn, isPanel = false, onTap }: ToolProps) {
  const { t } = useKitchenTexts()
  const pressed = isOn === undefined ? {} : isPanel ? { 'aria-expanded': isOn } : { 'aria-pressed': isOn }
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      title={label}
      data-panel={isPanel || undefined}
      {...pressed}
      onClick={onTap}
    >
      {Icon === null ? (
        <span className={classes.eightySix} aria-hidden>
          {t('soldOut')}
        </span>
      ) : (
        <Icon size={24} aria-hidden />
      )}
      {isPanel && Icon !== null && (
        <span className={classes.label} aria-hidden>
          {label}
        </span>
      )}
    </button>
  )
}

/** Who bumps here. */
function Person({ onWho }: { readonly onWho: () => void }) {
  const { t } = useKitchenTexts()
  const person = useTerminalValue(({ setup, personId }) => setup.people[personId ?? ''])
  const [isOpen, setOpen] = useState(false)
  if (person === undefined) return <Tool icon={IconUserQuestion} label={t('nobody')} onTap={onWho} />
  const label = t('person', { name: person.name })
  return (
    <>
      <button
        type="button"
        className={classes.tool}
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        <PersonBadge person={person} size={34} />
      </button>
      {isOpen && (
        <Suspense>
          <PersonSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
