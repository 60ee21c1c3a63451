import type { Pin } from '@comanda/domain'

/**
 * The slow key of a PIN: argon2id over its UTF-8 bytes and those of the salt's text, one lane, 32 bytes,
 * hex. Server and terminals must agree on it for ever: every stored verifier rests on it.
 */
export async function pinKey(pin: string, { salt, memoryKiB, passes }: Pin): Promise<string> {
  const { argon2id } = await import('hash-wasm')
  return argon2id({
    password: pin,
    salt: new TextEncoder().encode(salt),
    parallelism: 1,
    memorySize: memoryKiB,
    iterations: passes,
    hashLength: 32,
    outputType: 'hex',
  })
}
