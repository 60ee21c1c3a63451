import { readStored, writeStored } from '../../shared/stored.ts'

/** What this device remembers about its display. */
export type KitchenTheme = 'dark' | 'light'

export const readTheme = (): KitchenTheme => (readStored('kitchen-theme') === 'light' ? 'light' : 'dark')
export const keepTheme = (theme: KitchenTheme): void =>
  writeStored('kitchen-theme', theme === 'dark' ? null : theme)

export const readSound = (): boolean => readStored('kitchen-sound') !== 'off'
export const keepSound = (isOn: boolean): void => writeStored('kitchen-sound', isOn ? null : 'off')

/** The tab that was open, by terminal: several displays may share a browser. `''`: all stations. */
export const readView = (terminalId: string): string | null => readStored(`kitchen-view-${terminalId}`)
export const keepView = (terminalId: string, view: string): void =>
  writeStored(`kitchen-view-${terminalId}`, view)
