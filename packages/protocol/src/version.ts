/**
 * What the two sides must agree on before they talk. A test hashes the schemas and fails until the
 * number here has moved with them.
 */

/** Messages. 1: the first. 2: kitchen displays follow several logs; how the printers are. */
export const PROTOCOL_VERSION = 2

/**
 * Commands, ops and state. 1: the first. 2: kitchen, splitting, choices, order types, availability, reservations.
 * 3: expos, printers, how far a dish is; payments, tills, refunds.
 */
export const SCHEMA_VERSION = 3
