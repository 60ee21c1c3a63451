/**
 * What the two sides must agree on before they talk. A test hashes the schemas and fails until the
 * number here has moved with them.
 */

/** Messages. 1: the first. */
export const PROTOCOL_VERSION = 1

/** Commands, ops and state. 1: the first. 2: kitchen, splitting, choices, order types, availability, reservations. */
export const SCHEMA_VERSION = 2
