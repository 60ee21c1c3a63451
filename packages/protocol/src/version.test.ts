import { createHash } from 'node:crypto'
import { ServiceCommand, ServiceOp, SetupCommand, SetupOp } from '@comanda/domain'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Exchange, UpMessage } from './up.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from './version.ts'

const hashOf = (...schemas: readonly z.ZodType[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        schemas.map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })),
      ),
    )
    .digest('hex')
    .slice(0, 16)

/** The shape behind each version that was ever released. A new shape needs a new number and a new line. */
const PROTOCOL_SHAPES: Readonly<Record<number, string>> = {
  1: '908c6a9a70c89a3d',
  2: '20ea344a249033d0',
}
const SCHEMA_SHAPES: Readonly<Record<number, string>> = {
  1: 'f103b442be793365',
  2: 'edea0a8941ba5c20',
  3: '0c60060fc8e515a4',
}

test('[SYN1] the messages are those of PROTOCOL_VERSION: raise it, and add a line, when they change', () => {
  expect(hashOf(UpMessage, Exchange)).toBe(PROTOCOL_SHAPES[PROTOCOL_VERSION])
})

test('[SYN1] commands and ops are those of SCHEMA_VERSION: raise it, and add a line, when they change', () => {
  expect(hashOf(ServiceCommand, ServiceOp, SetupCommand, SetupOp)).toBe(SCHEMA_SHAPES[SCHEMA_VERSION])
})

test('[SYN1] every version has its own shape', () => {
  expect(new Set(Object.values(PROTOCOL_SHAPES)).size).toBe(PROTOCOL_VERSION)
  expect(new Set(Object.values(SCHEMA_SHAPES)).size).toBe(SCHEMA_VERSION)
})
