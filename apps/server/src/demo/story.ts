import { diningRoomStory } from './story/dining-room.ts'
import { earlierDays } from './story/earlier-days.ts'
import type { Step } from './story/step.ts'
import { terraceStory } from './story/terrace.ts'
import { tillsAreOpened } from './story/tills.ts'

/** All that happened before the demo was first looked at, in the order in which it did. */
export const story = (): readonly Step[] =>
  [...earlierDays(), ...tillsAreOpened(), ...diningRoomStory(), ...terraceStory()].toSorted(
    (a, b) => b.minutesAgo - a.minutesAgo,
  )

/** The first day of the story lies so many minutes back. */
export const STORY_MINUTES = 4 * 24 * 60
