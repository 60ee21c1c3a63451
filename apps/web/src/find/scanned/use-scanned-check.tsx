import { readCheckCode } from '@comanda/domain'
import { type ReactNode, useState } from 'react'
import { useGo } from '../../shared/go.ts'
import { later } from '../../shared/later.tsx'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import type { Hit } from '../hits.ts'
import { useScannedTexts } from './texts.ts'

const past = later(() => import('../past-check-sheet.tsx').then(({ PastCheckSheet }) => PastCheckSheet))

export interface ScannedCheck {
  readonly scan: (code: string) => void
  /** The check that was scanned, where it is over. */
  readonly sheet: ReactNode
}

/** Opens the check whose bill or receipt was scanned, open or past, and says so where there is none (F3.10). */
export function useScannedCheck(): ScannedCheck {
  const { t } = useScannedTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const go = useGo()
  const [hit, setHit] = useState<Hit | null>(null)
  const close = useStable(() => setHit(null))
  const scan = useStable((text: string) => {
    const code = readCheckCode(text)
    if (code === null) return notify.say(t('noCode', { code: text }))
    const say = (found: 'nothing' | 'silent') =>
      notify.say(t(found, { number: `${code.number}`, day: code.day }))
    void import('./look-up.ts').then(
      async ({ lookUp }) => {
        const answer = await lookUp(terminal, code)
        if (answer.found === 'open') go.toCheck(answer.hit.id)
        else if (answer.found === 'past') setHit(answer.hit)
        else say(answer.found)
      },
      () => say('silent'),
    )
  })
  return { scan, sheet: hit === null ? null : <past.Later key={hit.id} hit={hit} onClose={close} /> }
}
