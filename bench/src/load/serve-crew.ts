import { serve } from '../processes/child.ts'
import type { Crew } from './crew.ts'
import { type Load, runLoad } from './run-load.ts'

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
