import { describe } from 'vitest'
import { commandsContract } from './contract/commands.contract.ts'
import type { LogStoreHarness } from './contract/harness.ts'
import { propertyContract } from './contract/property.contract.ts'
import { recordsContract } from './contract/records.contract.ts'
import { valuesContract } from './contract/values.contract.ts'

export type { LogStoreHarness } from './contract/harness.ts'

/** Everything that `LogStore` promises, as tests. Every store runs it; a store that passes is one. */
export function logStoreContract(name: string, harness: LogStoreHarness): void {
  describe(`${name} keeps the storage contract`, () => {
    recordsContract(harness)
    commandsContract(harness)
    valuesContract(harness)
    propertyContract(harness)
  })
}
