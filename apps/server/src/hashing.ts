import { hash, randomBytes } from 'node:crypto'

/** SHA-256 of a text, as hex. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** 128 random bits: salts personal data, so that its digest tells nothing. */
export const newSalt = (): string => randomBytes(16).toString('base64url')

/** 256 random bits: whoever holds it is the terminal it was made for. */
export const newToken = (): string => randomBytes(32).toString('base64url')
