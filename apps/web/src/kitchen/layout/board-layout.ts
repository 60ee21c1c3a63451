import {
  type Arrangement,
  closedUp,
  heldStill,
  isClosedUp,
  movedKeys,
  type Room,
  type Wanted,
} from './arrange.ts'

/** How one display is laid out, from one drawing to the next. */
export class BoardLayout {
  #slots: Arrangement = []
  #about = ''
  #round = -1

  /**
   * Holds everything still within a round, and closes up with the next one. `about` names the view and
   * its room: with another one nothing is where it was anyway.
   */
  slots(cards: readonly Wanted[], room: Room, about: string, round: number): Arrangement {
    const isAnother = about !== this.#about || round !== this.#round
    this.#slots = isAnother ? closedUp(cards, room) : heldStill(this.#slots, cards, room)
    this.#about = about
    this.#round = round
    return this.#slots
  }
}

/** What would move if the board closed up now; `null`: it is closed up. */
export function wouldMove(
  shown: Arrangement,
  cards: readonly Wanted[],
  room: Room,
): ReadonlySet<string> | null {
  const closed = closedUp(cards, room)
  return isClosedUp(shown, closed) ? null : movedKeys(shown, closed)
}
