import { useTranslation } from 'react-i18next'
import { chooseLanguage, LANGUAGES, type Language } from './i18n.ts'
import classes from './preferences.module.css'
import { chooseTheme, type ThemeChoice, useThemeChoice } from './theme.ts'

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** How this device looks and speaks. */
export function Preferences() {
  const { t, i18n } = useTranslation('shared')
  const theme = useThemeChoice()
  return (
    <div className={classes.preferences}>
      <Choice
        label={t('appearance')}
        options={THEMES.map((id) => ({ id, name: t(`theme.${id}`) }))}
        value={theme}
        onChoose={(id) => chooseTheme(id as ThemeChoice)}
      />
      <Choice
        label={t('language')}
        options={Object.entries(LANGUAGES).map(([id, name]) => ({ id, name }))}
        value={i18n.language}
        onChoose={(id) => void chooseLanguage(id as Language)}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value: string
  readonly onChoose: (id: string) => void
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles, not form fields
    <div className={classes.choice} role="group" aria-label={label}>
      {options.map(({ id, name }) => (
        <button key={id} type="button" aria-pressed={id === value} onClick={() => onChoose(id)}>
          {name}
        </button>
      ))}
    </div>
  )
}
