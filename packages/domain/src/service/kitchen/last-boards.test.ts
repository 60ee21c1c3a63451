import { describe, expect, test } from 'vitest'
import type { SetupState } from '../../setup/state.ts'
import { emptyService, type ServiceState } from '../state.ts'
import { LastBoards } from './last-boards.ts'

const setup = {} as SetupState
const log = (): ServiceState => ({ ...emptyService, checks: {} })
const shown = (state: ServiceState) => ({ state, setup, board: [] })

describe('[F4.2] what a display showed last of each log that it follows', () => {
  test('is found again when a dish got on, whatever another log showed meanwhile', () => {
    const [dining, terrace] = [log(), log()]
    const last = new LastBoards()
    last.keep(shown(dining))
    last.keep(shown(terrace))
    expect(last.before({ ...dining, tickets: {} })?.state).toBe(dining)
    expect(last.before({ ...terrace, tickets: {} })?.state).toBe(terrace)
  })

  test('is the last of it, and nothing where the checks are others', () => {
    const dining = log()
    const later = { ...dining, tickets: {} }
    const last = new LastBoards()
    last.keep(shown(dining))
    last.keep(shown(later))
    expect(last.before(dining)?.state).toBe(later)
    expect(last.before(log())).toBeUndefined()
  })

  test('what was shown long ago is let go', () => {
    const dining = log()
    const last = new LastBoards()
    last.keep(shown(dining))
    for (let other = 0; other < 8; other += 1) last.keep(shown(log()))
    expect(last.before(dining)).toBeUndefined()
  })
})
