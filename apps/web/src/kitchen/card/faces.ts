import type { BoardTicket } from '@comanda/domain'
import { type Face, faceOf } from './face.ts'

const faces = new WeakMap<BoardTicket, Face>()

/** The face of a ticket, worked out once. */
export function faceFor(ticket: BoardTicket): Face {
  let face = faces.get(ticket)
  if (face === undefined) {
    face = faceOf(ticket)
    faces.set(ticket, face)
  }
  return face
}

/** Keys of all rows, from top to bottom. */
export const rowKeys = (face: Face): readonly string[] =>
  face.courses.flatMap(({ rows }) => rows.map(({ key }) => key))
