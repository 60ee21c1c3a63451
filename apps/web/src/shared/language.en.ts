import { en as app } from '../app/texts.en.ts'
import { en as check } from '../check/texts.en.ts'
import { en as floor } from '../floor/texts.en.ts'
import { en as people } from '../people/texts.en.ts'
import { en as status } from '../status/texts.en.ts'
import { en as shared } from './texts.en.ts'

/** The words of the first screens, by folder. */
export const folders = { app, check, floor, people, shared, status }
