import { type Refusal, refuse } from '@comanda/sync'
import type { Author, ServiceContext } from '../context.ts'

/** The refusal for what is done about money at a terminal that takes none: it is a waiter's, whoever signs in there (F5.6). */
export function noMoneyHere(
  { setup }: Pick<ServiceContext, 'setup'>,
  author: Author,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const terminal = setup.terminals[author.terminal]
  return terminal?.takesPayments === false
    ? (refuse('terminal-takes-no-money', { terminal: terminal.name }) as {
        readonly ok: false
        readonly refusal: Refusal
      })
    : null
}
