import { ServiceCommand } from '@comanda/domain'
import { expect, test } from 'vitest'
import { isKitchenCommand } from './kitchen-commands.ts'

const types: readonly string[] = ServiceCommand.options.map(({ shape }) => shape.type.value)

test('[F4.2] a kitchen display starts, bumps, recalls and serves tickets of others, and does nothing else', () => {
  expect(types.filter((type) => isKitchenCommand({ type })).sort()).toEqual([
    'bumpTicket',
    'recallTicket',
    'serveTicket',
    'startTicket',
  ])
})
