import { PersonId } from '../../ids.ts'

/** The manager whose PIN lifts this one action; the server knows that it was typed there (F3.9, F5.6). */
export const lifted = { approvedBy: PersonId.optional() }
