import type { ServiceIntent, ServiceState, SetupState } from '@comanda/domain'

/** What whoever acts in the story has on the screen. */
export interface Scene {
  readonly service: ServiceState
  readonly setup: SetupState
  /** `seq` of the setup log on screen (C19). */
  readonly setupSeq: number
  /** The number that the terminal would show until there is one (C26). */
  readonly provisional: string
  readonly now: number
}

/** Somebody of the house, at the terminal that is theirs in the story. */
export type Actor = keyof typeof STATIONED

/** Who stands where: person and terminal. */
export const STATIONED = {
  ana: { personId: 'ana', terminalId: 'demo-waiter' },
  ben: { personId: 'ben', terminalId: 'demo-tablet' },
  bob: { personId: 'bob', terminalId: 'demo-cashier' },
  carla: { personId: 'carla', terminalId: 'demo-cashier' },
  lucia: { personId: 'lucia', terminalId: 'demo-manager' },
  elsa: { personId: 'elsa', terminalId: 'rush-1' },
  kitchen: { personId: 'mateo', terminalId: 'rush-kitchen' },
  diego: { personId: 'diego', terminalId: 'demo-bar' },
  tomas: { personId: 'tomas', terminalId: 'rush-3' },
  hatch: { personId: 'mateo', terminalId: 'rush-terrace-kitchen' },
} as const

/** Something that somebody did before the demo was first looked at. */
export interface Step {
  readonly minutesAgo: number
  readonly actor: Actor
  /** Decided on what is on the screen at that time. */
  readonly does: (scene: Scene) => readonly ServiceIntent[]
}
