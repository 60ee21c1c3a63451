import type { Pin } from '@comanda/domain'
import { argon2id } from 'hash-wasm'
import { sha256 } from '../hashing.ts'

/** Light enough for an old phone. The PINs are on `/demo`: here the slow hash shows the way, it guards nothing. */
const MEMORY_KIB = 4096
const PASSES = 2

/** The slow key of a PIN: who has it has typed the PIN. */
export const pinKey = (pin: string, { salt, memoryKiB, passes }: Omit<Pin, 'verifier'>): Promise<string> =>
  argon2id({
    password: pin,
    salt: new TextEncoder().encode(salt),
    parallelism: 1,
    iterations: passes,
    memorySize: memoryKiB,
    hashLength: 32,
    outputType: 'hex',
  })

export async function makePin(pin: string, salt: string): Promise<Pin> {
  const settings = { salt, memoryKiB: MEMORY_KIB, passes: PASSES }
  return { ...settings, verifier: sha256(await pinKey(pin, settings)) }
}
