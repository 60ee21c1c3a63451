import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StorageProvider } from '../shared/storage-context.tsx'
import { TerminalProvider } from '../shared/terminal-context.tsx'
import { Failure } from './failure.tsx'
import { HereProvider } from './here-context.ts'
import { type Here, openHere } from './open-here.ts'
import type { Place } from './place.ts'
import { type AppRouter, makeRouter } from './router.tsx'
import { Splash } from './splash.tsx'
import { watchUpdates } from './updates.ts'

type Opening =
  | { readonly state: 'opening' | 'blocked' }
  | { readonly state: 'open'; readonly here: Here; readonly router: AppRouter }
  | { readonly state: 'failed'; readonly error: unknown }

/** The terminal of this window, and its screens. */
export function App({ place }: { readonly place: Place }) {
  const { t } = useTranslation('app')
  const opening = useOpening(place)
  if (opening.state === 'failed') return <Failure error={opening.error} />
  if (opening.state !== 'open')
    return <Splash what="open" note={opening.state === 'blocked' ? t('unopened.blocked') : null} />
  const { here, router } = opening
  return (
    <HereProvider value={here}>
      <TerminalProvider value={here.terminal}>
        <StorageProvider value={here.storage}>
          <RouterProvider router={router} />
        </StorageProvider>
      </TerminalProvider>
    </HereProvider>
  )
}

function useOpening(place: Place): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  useEffect(() => {
    openOnce(place, () => setOpening({ state: 'blocked' })).then(
      (here) => setOpening({ state: 'open', here, router: makeRouter(place.basepath) }),
      (error: unknown) => setOpening({ state: 'failed', error }),
    )
  }, [place])
  useEffect(() => {
    return opening.state === 'open' ? watchUpdates(opening.router, opening.here) : undefined
  }, [opening])
  return opening
}

/** A window is one terminal for as long as it lives, however often its screens are drawn anew. */
const opened = new Map<string, Promise<Here>>()

function openOnce(place: Place, onBlocked: () => void): Promise<Here> {
  const known = opened.get(place.name)
  if (known !== undefined) return known
  const opening = openHere(place, onBlocked)
  opened.set(place.name, opening)
  return opening
}
