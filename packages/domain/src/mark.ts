import type { OpMeta } from '@comanda/sync'

/** Who changed something last, where, when, and by which op (INV7). */
export interface Mark {
  readonly by: string
  readonly terminal: string
  readonly replica: string
  readonly at: number
  readonly seq: number
}

export const markOf = ({ seq, stamp: { by, terminal, replica, at } }: OpMeta): Mark => ({
  by,
  terminal,
  replica,
  at,
  seq,
})
