import type { ServiceCommand } from '../commands.ts'
import type { Kept } from './kept.ts'

/** The command itself, in the shape of the version that sent it; `null`: it was erased. */
export const keptCommand = ({ command }: Pick<Kept, 'command'>): ServiceCommand | null =>
  command as ServiceCommand | null
