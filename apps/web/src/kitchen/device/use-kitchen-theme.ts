import { useEffect, useState } from 'react'
import { chooseTheme, useThemeChoice } from '../../shared/theme.ts'
import { useStable } from '../../shared/use-stable.ts'
import { type KitchenTheme, keepTheme, readTheme } from './settings.ts'

/** Dark on the wall, whatever the rest of the device looks like; it looks as before when the kitchen is left. */
export function useKitchenTheme(): readonly [KitchenTheme, () => void] {
  const [theme, setTheme] = useState(readTheme)
  const device = useThemeChoice()
  const restore = useStable(() => chooseTheme(device))
  useEffect(() => {
    const { documentElement: root } = document
    const show = () => {
      if (root.dataset.theme !== theme) root.dataset.theme = theme
    }
    show()
    const watching = new MutationObserver(show)
    watching.observe(root, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      watching.disconnect()
      restore()
    }
  }, [theme, restore])
  const toggle = useStable(() => {
    const next = theme === 'dark' ? 'light' : 'dark'
    keepTheme(next)
    setTheme(next)
  })
  return [theme, toggle]
}
