import { serve } from '../processes/child.ts'
import type { Ledger } from './ledger.ts'
import { type Load, runLoad } from './run-load.ts'

/** Everybody who acts in one process. They share its clock, so sender and receiver can be compared. */
export interface Crew {
  readonly size: number
  /** Size of what was sent and heard so far, for the floor to send the same. */
  readonly sizes?: Sizes
  /** What is sent and heard from now on goes there. */
  writeInto(ledger: Ledger): void
  /** Lets one member do something that was due at a time. */
  act(member: number, due: number, random: () => number): void
}

/** Mean bytes of one command on its way up, and of its records on their way down. */
export interface Sizes {
  readonly up: number
  readonly down: number
}

export type CrewRequest<Join> = { readonly join: Join } | { readonly load: Load } | { readonly sizes: true }

/** The main loop of a process that holds a crew. */
export function serveCrew<Join>(open: (join: Join) => Promise<Crew>): void {
  let crew: Crew | null = null
  serve(async (request: CrewRequest<Join>) => {
    if ('join' in request) {
      crew = await open(request.join)
      return true
    }
    if (crew === null) throw new Error('nobody has joined')
    return 'load' in request ? runLoad(crew, request.load) : crew.sizes
  })
}
