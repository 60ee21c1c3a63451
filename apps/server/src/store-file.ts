import { join } from 'node:path'

/** The one file that holds everything. */
export const storeFile = (dataDir: string): string => join(dataDir, 'comanda.sqlite')
