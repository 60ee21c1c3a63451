import type { SetupIntent } from '../../people.ts'
import { once, oneOf, type Pick } from './chance.ts'
import type { Eyes } from './eyes.ts'

/** The first person keeps all rights: somebody has to give them back. */
const OWNER = 'person-0'

/** A manager says what somebody may do, or whether a terminal takes money, while they may be apart (C21). */
export const rightsChanged = (pick: Pick, eyes: Eyes): SetupIntent =>
  once(pick, 3) ? terminalChanged(pick, eyes) : personChanged(pick, eyes)

function personChanged(pick: Pick, { setup }: Eyes): SetupIntent {
  const others = Object.values(setup.people).filter(({ id }) => id !== OWNER)
  const { saved: _saved, ...value } = oneOf(pick, others)
  const denials = once(pick, 2) ? [oneOf(pick, ['addLines', 'takePayments', 'discount'] as const)] : []
  return { type: 'savePerson', value: { ...value, denials } }
}

function terminalChanged(pick: Pick, { setup }: Eyes): SetupIntent {
  const { saved: _saved, ...value } = oneOf(pick, Object.values(setup.terminals))
  return { type: 'saveTerminal', value: { ...value, takesPayments: !value.takesPayments } }
}
