import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { showToast } from '../../shared/toast.tsx'
import { useStable } from '../../shared/use-stable.ts'
import type { Item } from './items.ts'
import { useAvailabilityWords } from './texts.ts'

/** What one says: it is sold out, can be had, or so many are left. */
export type Saying = 'soldOut' | 'available' | { readonly left: number }

interface Facts {
  readonly soldOut: boolean
  readonly remaining: number | null
}

const CAN_BE_HAD: Facts = { soldOut: false, remaining: null }

/** None left is sold out. */
function factsOf(saying: Saying): Facts {
  if (saying === 'available') return CAN_BE_HAD
  if (saying === 'soldOut' || saying.left <= 0) return { soldOut: true, remaining: null }
  return { soldOut: false, remaining: saying.left }
}

/** Says it to everybody at once, and offers to take it back. */
export function useSayAvailability(): (item: Item, saying: Saying) => void {
  const terminal = useTerminal()
  const notify = useNotify()
  const { t } = useAvailabilityWords()
  const { t: shared } = useTranslation('shared')
  return useStable(({ itemId, name }, saying) => {
    const before: Facts = terminal.setup.availability[itemId] ?? CAN_BE_HAD
    const say = ({ soldOut, remaining }: Facts): boolean => {
      const outcome = terminal.performSetup({ type: 'setAvailability', itemId, soldOut, remaining })
      if (!outcome.ok) notify.refused(outcome.refusal)
      return outcome.ok
    }
    const facts = factsOf(saying)
    if (!say(facts)) return
    const text = facts.soldOut
      ? t('saidSoldOut', { name })
      : facts.remaining === null
        ? t('saidAvailable', { name })
        : t('saidLeft', { name, count: facts.remaining })
    const undo = { label: shared('undo'), act: () => void say(before) }
    showToast({ slot: 'availability', text, action: undo })
  })
}
