import { hash } from 'node:crypto'
import { join } from 'node:path'

/** One terminal of the load, with somebody signed in. */
export interface Member {
  /** Which restaurant, from 0. */
  readonly room: number
  readonly restaurantId: string
  readonly serviceLog: string
  readonly terminalId: string
  readonly personId: string
  /** The slow key of a PIN that nobody has to type. */
  readonly proof: string
  readonly token: string
}

export const TABLES = 24
export const PRODUCTS = 80
export const MULTI_SESSION = 'dining'

export const sha256 = (text: string): string => hash('sha256', text, 'hex')
export const storeFileIn = (dataDir: string): string => join(dataDir, 'comanda.sqlite')

const proofOf = (personId: string): string => sha256(`proof of ${personId}`)

/** Everybody at work in `restaurants` × `terminals`. */
export const membersOf = (restaurants: number, terminals: number): readonly Member[] =>
  range(restaurants).flatMap((room) => range(terminals).map((place) => memberOf(room, place)))

function memberOf(room: number, place: number): Member {
  const restaurantId = `bench-${room + 1}`
  const personId = `person-${place + 1}`
  return {
    room,
    restaurantId,
    serviceLog: `${restaurantId}/service/${MULTI_SESSION}`,
    terminalId: `${restaurantId}-t${place + 1}`,
    personId,
    proof: proofOf(personId),
    token: `token of ${restaurantId} ${place + 1}`,
  }
}

export const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
