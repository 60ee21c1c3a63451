import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { Boundary } from './app/boundary.tsx'
import { watchChunks } from './app/chunks.ts'
import { isDemoPage, placeOf } from './app/place.ts'
import { Splash } from './app/splash.tsx'
import { startI18n } from './shared/i18n.ts'
import { startTheme } from './shared/theme.ts'

const DemoPage = lazy(() => import('./demo/demo-page.tsx').then((module) => ({ default: module.DemoPage })))

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

const Screens = () => (
  <StrictMode>
    <Boundary>
      {isDemoPage(location.pathname) ? (
        <Suspense fallback={<Splash what="open" />}>
          <DemoPage />
        </Suspense>
      ) : (
        <App place={placeOf(location.pathname)} />
      )}
    </Boundary>
  </StrictMode>
)

startTheme()
watchChunks()
// No `await` here: files that come later import this one, and would wait for it for ever.
void startI18n().then(() => createRoot(root).render(<Screens />))
