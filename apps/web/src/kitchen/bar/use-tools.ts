import { useMemo, useState } from 'react'
import { useStable } from '../../shared/use-stable.ts'
import { useFullScreen } from '../device/use-full-screen.ts'
import { useKitchenTheme } from '../device/use-kitchen-theme.ts'
import type { KeyAction } from '../keys/keys.ts'
import type { Sounds } from '../sound/use-sounds.ts'
import type { Panel, ToolsProps } from './tools.tsx'

export interface ToolsHere {
  readonly tools: ToolsProps
  readonly closePanel: () => void
  /** What keys mean that are not about tickets. `false`: nothing here. */
  readonly onKey: (action: KeyAction) => boolean
}

/** Panels, sound, full screen and look of this display. */
export function useTools({ isOn: isSoundOn, toggle: onSound }: Sounds, onWho: () => void): ToolsHere {
  const [theme, onTheme] = useKitchenTheme()
  const { isFull, toggle: onFullScreen } = useFullScreen()
  const [panel, setPanel] = useState<Panel | null>(null)
  const onPanel = useStable((next: Panel) => setPanel((open) => (open === next ? null : next)))
  const closePanel = useStable(() => setPanel(null))
  const tools = useMemo(
    () => ({ panel, onPanel, isSoundOn, onSound, isFull, onFullScreen, theme, onTheme, onWho }),
    [panel, onPanel, isSoundOn, onSound, isFull, onFullScreen, theme, onTheme, onWho],
  )
  const onKey = useStable((action: KeyAction): boolean => {
    switch (action.does) {
      case 'allDay':
      case 'soldOut':
        onPanel(action.does)
        return true
      case 'history':
        onPanel('recall')
        return true
      case 'help':
        onPanel('keys')
        return true
      case 'sound':
        onSound()
        return true
      case 'fullScreen':
        onFullScreen?.()
        return true
      case 'tools':
        document.querySelector<HTMLElement>('main > header button')?.focus()
        return true
      case 'escape':
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        closePanel()
        return panel !== null
      default:
        return false
    }
  })
  return { tools, closePanel, onKey }
}
