import type { Pin } from '@comanda/domain'

/** So much the slow hash of a PIN costs: a moment on an old phone, too long for whoever would go through all of them. */
const MEMORY_KIB = 19_456
const PASSES = 2
const SALT_BYTES = 16

export const PIN_LENGTHS = { shortest: 4, longest: 12 } as const

export interface PinMaker {
  readonly pinKey: (pin: string, settings: Pin) => Promise<string>
  readonly sha256: (text: string) => Promise<string>
  readonly randomBytes: (count: number) => Uint8Array
}

/** Digits only, as the pad has them. */
export const isPin = (text: string): boolean =>
  /^\d+$/.test(text) && text.length >= PIN_LENGTHS.shortest && text.length <= PIN_LENGTHS.longest

/** What a record keeps of a PIN: never the PIN itself (ADR 0006). Needs no server. */
export async function makePin(pin: string, { pinKey, sha256, randomBytes }: PinMaker): Promise<Pin> {
  const salt = [...randomBytes(SALT_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const settings = { salt, memoryKiB: MEMORY_KIB, passes: PASSES }
  return { ...settings, verifier: await sha256(await pinKey(pin, { ...settings, verifier: '' })) }
}
