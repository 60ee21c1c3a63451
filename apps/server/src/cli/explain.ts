import { StoreError } from '@comanda/storage'
import type { Settings } from './settings.ts'
import { StartError } from './start-error.ts'

/** Turns what stopped a start into words; what nobody foresaw stays as it is. */
export function explain(error: unknown, { dataDir, host, port }: Settings): unknown {
  if (error instanceof StoreError) return explainStore(error, dataDir)
  const { syscall } = error as { readonly syscall?: string }
  return syscall === 'listen' || syscall === 'bind' || syscall === 'getaddrinfo'
    ? explainListen(error as NodeJS.ErrnoException, host, port)
    : error
}

function explainStore(cause: StoreError, dataDir: string): unknown {
  const say = (message: string, mend: string): StartError => new StartError(message, { mend, cause })
  switch (cause.code) {
    case 'in-use':
      return say(
        `Another Comanda is already running on the data in ${dataDir}.`,
        'Stop that one first, or choose another folder with --data.',
      )
    case 'not-writable':
      return say(
        `The data folder ${dataDir} cannot be written.`,
        'Make it writable for this user, or choose another folder with --data.',
      )
    case 'newer-version':
      return say(
        `The data in ${dataDir} was written by a newer version of Comanda.`,
        'Update this program, or choose another folder with --data. Nothing was changed.',
      )
    case 'damaged':
      return say(
        `The data in ${dataDir} is damaged, or is not Comanda’s.`,
        'Restore a backup, or choose another folder with --data. Nothing was changed.',
      )
    case 'disk-full':
      return say(
        `The disk with the data folder ${dataDir} is full.`,
        'Make some room on it and start again. Nothing was lost.',
      )
    default:
      return cause
  }
}

function explainListen(cause: NodeJS.ErrnoException, host: string, port: number): unknown {
  const say = (message: string, mend: string): StartError => new StartError(message, { mend, cause })
  switch (cause.code) {
    case 'EADDRINUSE':
      return say(
        `Port ${port} is already in use.`,
        'Stop the program that uses it, or choose another with --port.',
      )
    case 'EACCES':
      return say(`This user may not listen on port ${port}.`, 'Choose one above 1023 with --port.')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return say(`This machine has no address "${host}".`, 'Leave --host out, or use --lan for the network.')
    default:
      return cause
  }
}
