import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from './stored.ts'
import './theme/font.css'
import './theme/colors.css'
import './theme/base.css'

export type ThemeChoice = 'system' | 'light' | 'dark'

/** What the browser paints around the page: `--c-card`. */
const BAR = { light: '#fffdf8', dark: '#1e1b17' }

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let choice = parseChoice(readStored('theme'))

function parseChoice(stored: string | null): ThemeChoice {
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

function show(): void {
  const theme = choice === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : choice
  document.documentElement.dataset.theme = theme
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', BAR[theme])
}

/** Shows the chosen theme, and follows the system and the other tabs from now on. */
export function startTheme(): void {
  show()
  systemIsDark.addEventListener('change', show)
  addEventListener('storage', () => changeTheme(parseChoice(readStored('theme'))))
}

export function chooseTheme(next: ThemeChoice): void {
  writeStored('theme', next === 'system' ? null : next)
  changeTheme(next)
}

function changeTheme(next: ThemeChoice): void {
  choice = next
  show()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice)
