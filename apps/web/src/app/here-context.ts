import { createContext, useContext } from 'react'
import type { Here } from './open-here.ts'

const HereContext = createContext<Here | null>(null)

export const HereProvider = HereContext.Provider

/** What this window is: its place, its storage, its clock of idleness. */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (here === null) throw new Error('useHere outside of HereProvider')
  return here
}
