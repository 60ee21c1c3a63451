import { emptyService } from '@comanda/domain'
import { useMemo } from 'react'
import { useNotify } from '../shared/notify.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useWords } from '../status/words.ts'
import type { DecidedThere, KeptPlace } from './ask-elsewhere.ts'
import classes from './attention.module.css'
import { useAttentionTexts } from './attention.texts.ts'
import { KeptList } from './attention-kept.tsx'
import type { KeptWays } from './attention-ways.ts'
import type { Elsewhere } from './use-elsewhere.ts'

/** What waits in other multi-sessions and at terminals that work alone, where no manager may be (C21, F1.1). */
export function AttentionElsewhere({ places, decide }: Elsewhere) {
  return places.map((place) => <Place key={place.place} place={place} decide={decide} />)
}

interface PlaceProps {
  readonly place: KeptPlace
  readonly decide: Elsewhere['decide']
}

function Place({ place, decide }: PlaceProps) {
  const { t } = useAttentionTexts()
  const ways = useWaysThere(place, decide)
  const title = t(place.isAlone ? 'alone' : 'elsewhere', { name: place.name })
  return (
    <section className={classes.place} aria-label={title}>
      <h3>{title}</h3>
      <KeptList kept={place.kept} ways={ways} />
    </section>
  )
}

/** The server decides there, in the name of who is signed in here. Of its checks and lines nothing is known here. */
function useWaysThere({ place, kept }: KeptPlace, decide: PlaceProps['decide']): KeptWays {
  const { t } = useAttentionTexts()
  const notify = useNotify()
  const words = useWords()
  const setup = useTerminalValue((terminal) => terminal.setup)
  return useMemo(() => {
    const attention = Object.fromEntries(kept.map((each) => [each.id, each]))
    const tell = (decided: DecidedThere) => notify.say(t(`there.${decided}`))
    return {
      attention,
      words: { ...words, known: { setup, service: { ...emptyService, attention } } },
      apply: (ids) => void decide(place, { action: 'apply', ids }).then(tell),
      discard: (ids, text, done) =>
        void decide(place, { action: 'discard', ids, reason: { text } }).then((decided) => {
          if (decided === 'done') done()
          tell(decided)
        }),
    }
  }, [place, kept, decide, words, setup, notify, t])
}
