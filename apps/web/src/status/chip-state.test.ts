import type { LinkStatus } from '@comanda/client'
import { describe, expect, test } from 'vitest'
import { type ChipFacts, chipState, isSameChip, PENDING_AFTER_MS, SYNCING_AFTER_MS } from './chip-state.ts'

const online: LinkStatus = { state: 'online', kind: 'bus', since: 100, serverError: null, closed: null }
const offline: LinkStatus = { ...online, state: 'offline', since: 200 }

interface Given {
  readonly link?: LinkStatus
  readonly pending?: number
  readonly waitedMs?: number
  readonly storageError?: string | null
  readonly hasMultiSession?: boolean
}

const facts = ({
  link = online,
  pending = 0,
  waitedMs = 0,
  storageError = null,
  hasMultiSession = true,
}: Given): ChipFacts => ({ status: { link, pending, storageError }, waitedMs, hasMultiSession })

const chip = (given: Given) => chipState(facts(given))

describe('what the chip says', () => {
  test('all answered: synced', () => {
    expect(chip({})).toEqual({ kind: 'synced', tone: 'ready', pending: 0, since: null })
  })

  test('held requests are as good as the bus, an interval has its own word', () => {
    expect(chip({ link: { ...online, kind: 'held' } }).kind).toBe('synced')
    expect(chip({ link: { ...online, kind: 'interval' } })).toMatchObject({ kind: 'interval', tone: 'ready' })
  })

  test('a tap that is answered at once does not flicker', () => {
    expect(isSameChip(chip({ pending: 1, waitedMs: 0 }), chip({}))).toBe(true)
  })

  test('then it syncs, then it counts', () => {
    expect(chip({ pending: 2, waitedMs: SYNCING_AFTER_MS })).toMatchObject({ kind: 'syncing', pending: 0 })
    expect(chip({ pending: 2, waitedMs: PENDING_AFTER_MS })).toMatchObject({ kind: 'pending', pending: 2 })
  })

  test('no way to the server: since when, and with what', () => {
    expect(chip({ link: offline, pending: 3 })).toEqual({
      kind: 'offline',
      tone: 'late',
      pending: 3,
      since: 200,
    })
  })

  test('a server error is not "offline"', () => {
    const link = { ...offline, serverError: 502 }
    expect(chip({ link })).toMatchObject({ kind: 'serverError', tone: 'late', since: 200 })
  })

  test('before the first answer it connects', () => {
    expect(chip({ link: { ...online, state: 'connecting' } }).kind).toBe('connecting')
  })

  test.each([
    ['terminal-outdated', 'outdated'],
    ['server-outdated', 'serverOutdated'],
    ['revoked', 'revoked'],
    ['unauthorized', 'unauthorized'],
  ] as const)('ended because %s: it says so, and what still waits', (closed, kind) => {
    expect(chip({ link: { ...offline, closed }, pending: 1 })).toMatchObject({
      kind,
      pending: 1,
      since: null,
    })
  })

  test('ended for a reason that passes: offline', () => {
    expect(chip({ link: { ...offline, closed: 'restarting' } }).kind).toBe('offline')
  })

  test('a disk that refuses is worse than anything', () => {
    expect(chip({ link: offline, storageError: 'QuotaExceededError' }).kind).toBe('storage')
  })

  test('connected without a multi-session', () => {
    expect(chip({ hasMultiSession: false }).kind).toBe('alone')
    expect(chip({ hasMultiSession: false, link: offline }).kind).toBe('offline')
  })
})
