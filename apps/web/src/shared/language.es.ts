import { es as app } from '../app/texts.es.ts'
import { es as check } from '../check/texts.es.ts'
import { es as floor } from '../floor/texts.es.ts'
import { es as people } from '../people/texts.es.ts'
import { es as status } from '../status/texts.es.ts'
import type { folders as en } from './language.en.ts'
import { es as shared } from './texts.es.ts'

/** The words of the first screens, by folder. */
export const folders: typeof en = { app, check, floor, people, shared, status }
