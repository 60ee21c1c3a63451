/** A place on the board. Its column and its size stay as they are until the board closes up. */
export interface Slot {
  readonly key: string
  /** From 0; a wide card covers the ones after it too. */
  readonly column: number
  /** Columns that it covers. */
  readonly span: number
  /** Pixels from the top of its column. */
  readonly top: number
  readonly height: number
  /** Its card has left, or belongs elsewhere by now: the place stays empty. */
  readonly isGone: boolean
}

/** Slots in reading order: column by column, oldest first. */
export type Arrangement = readonly Slot[]

/** What a card needs to be read without scrolling. */
export interface Wanted {
  readonly key: string
  /** In one column. Pixels. */
  readonly height: number
  /** Columns; a card of several is as high as the board. */
  readonly span: number
}

export interface Room {
  /** Of a column. Pixels. */
  readonly height: number
  readonly gap: number
}

/** Columns are filled from top to bottom, one after the other. */
export const closedUp = (cards: readonly Wanted[], room: Room): Arrangement =>
  placedAfter(undefined, cards, room)

/**
 * Nothing that is shown moves: cards that have left keep their place empty, new ones come behind the
 * last, whatever their age. That is how the board stays while somebody may be about to tap (INV9).
 */
export function heldStill(before: Arrangement, cards: readonly Wanted[], room: Room): Arrangement {
  const here = new Set(cards.map(({ key }) => key))
  const known = new Set(before.map(({ key }) => key))
  const held = before.map((slot) => {
    const isGone = !here.has(slot.key)
    return isGone === slot.isGone ? slot : { ...slot, isGone }
  })
  const added = placedAfter(
    held.at(-1),
    cards.filter(({ key }) => !known.has(key)),
    room,
  )
  return added.length === 0 && held.every((slot, index) => slot === before[index])
    ? before
    : [...held, ...added]
}

function placedAfter(last: Slot | undefined, cards: readonly Wanted[], room: Room): readonly Slot[] {
  const slots: Slot[] = []
  for (const card of cards) slots.push(nextSlot(slots.at(-1) ?? last, card, room))
  return slots
}

/** Whether closing up would move or remove anything. */
export const isClosedUp = (shown: Arrangement, closed: Arrangement): boolean =>
  shown.length === closed.length &&
  shown.every((slot, index) => {
    const other = closed[index]
    return (
      other !== undefined &&
      slot.key === other.key &&
      slot.column === other.column &&
      slot.span === other.span &&
      slot.top === other.top &&
      slot.height === other.height &&
      !slot.isGone
    )
  })

/** Cards that are somewhere else than before: a tap that was aimed at the old place must not count. */
export function movedKeys(before: Arrangement, now: Arrangement): ReadonlySet<string> {
  const places = new Map(before.map((slot) => [slot.key, slot]))
  return new Set(
    now
      .filter(({ key, column, top }) => {
        const old = places.get(key)
        return old !== undefined && (old.column !== column || old.top !== top)
      })
      .map(({ key }) => key),
  )
}

function nextSlot(last: Slot | undefined, { key, height: wanted, span }: Wanted, room: Room): Slot {
  const height = span > 1 ? room.height : Math.min(wanted, room.height)
  const slot = { key, span, height, isGone: false }
  if (last === undefined) return { ...slot, column: 0, top: 0 }
  const top = last.top + last.height + room.gap
  return last.span === 1 && span === 1 && top + height <= room.height
    ? { ...slot, column: last.column, top }
    : { ...slot, column: last.column + last.span, top: 0 }
}

export const columnsOf = (slots: Arrangement): number =>
  slots.reduce((most, { column, span }) => Math.max(most, column + span), 0)
