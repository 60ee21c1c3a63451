import { type ReactNode, useState } from 'react'
import { useGo } from '../../shared/go.ts'
import { later } from '../../shared/later.tsx'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { useWords } from '../../shared/words.ts'
import type { Hit } from '../hits.ts'

const past = later(() => import('../past-check-sheet.tsx').then(({ PastCheckSheet }) => PastCheckSheet))

export interface ScannedCheck {
  readonly scan: (code: string) => void
  /** The check that was scanned, where it is over. */
  readonly sheet: ReactNode
}

/** Opens the check whose bill or receipt was scanned, open or past, and says so where there is none (F3.10). */
export function useScannedCheck(): ScannedCheck {
  const { t } = useWords('shared')
  const terminal = useTerminal()
  const { say } = useNotify()
  const { toCheck } = useGo()
  const [hit, setHit] = useState<Hit | null>(null)
  const close = useStable(() => setHit(null))
  const scan = useStable((text: string) => {
    void import('./open-scanned.ts').then(
      ({ openScanned }) => openScanned(terminal, text, { toCheck, showPast: setHit, say }),
      () => say(t('notDone')),
    )
  })
  return { scan, sheet: hit === null ? null : <past.Later key={hit.id} hit={hit} onClose={close} /> }
}
