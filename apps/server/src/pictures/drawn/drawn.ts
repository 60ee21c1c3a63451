import { MAINS } from './mains.ts'
import { STARTERS } from './starters.ts'
import { SWEETS_AND_DRINKS } from './sweets.ts'

/** Pictures that come with the program, for the demo restaurant, by id: SVG, drawn here and nowhere else. */
export const DRAWN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...STARTERS, ...MAINS, ...SWEETS_AND_DRINKS }),
)
