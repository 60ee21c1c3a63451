import type { LinkStatus } from '@comanda/client'
import type { PrinterReport } from '@comanda/protocol'
import { describe, expect, test } from 'vitest'
import {
  type ChipFacts,
  chipState,
  isSameChip,
  needsPrinter,
  PENDING_AFTER_MS,
  SYNCING_AFTER_MS,
} from './chip-state.ts'

const online: LinkStatus = { state: 'online', kind: 'bus', since: 100, serverError: null, closed: null }
const offline: LinkStatus = { ...online, state: 'offline', since: 200 }

interface Given {
  readonly link?: LinkStatus
  readonly pending?: number
  readonly waitedMs?: number
  readonly storageError?: string | null
  readonly hasMultiSession?: boolean
  readonly needsPrinter?: boolean
}

const facts = ({
  link = online,
  pending = 0,
  waitedMs = 0,
  storageError = null,
  hasMultiSession = true,
  needsPrinter = false,
}: Given): ChipFacts => ({
  status: { link, pending, storageError },
  waitedMs,
  hasMultiSession,
  needsPrinter,
})

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

  test('[F6.1] a printer that needs a hand is told, behind everything about the link and what waits', () => {
    expect(chip({ needsPrinter: true })).toEqual({ kind: 'printer', tone: 'wait', pending: 0, since: null })
    expect(chip({ needsPrinter: true, pending: 1, waitedMs: SYNCING_AFTER_MS }).kind).toBe('printer')
    expect(chip({ needsPrinter: true, pending: 1, waitedMs: PENDING_AFTER_MS }).kind).toBe('pending')
    expect(chip({ needsPrinter: true, link: offline }).kind).toBe('offline')
  })

  test('connected without a multi-session', () => {
    expect(chip({ hasMultiSession: false }).kind).toBe('alone')
    expect(chip({ hasMultiSession: false, link: offline }).kind).toBe('offline')
  })
})

describe('what makes the chip ask for a look at a printer', () => {
  const report = (state: PrinterReport['state'], more: Partial<PrinterReport> = {}): PrinterReport => ({
    printerId: 'p1',
    state,
    waiting: 0,
    stale: 0,
    uncertain: 0,
    since: 0,
    fallback: false,
    ...more,
  })

  test.each([
    ['ready', false],
    ['printing', false],
    ['paper-low', false],
    ['unknown', false],
    ['paper-out', true],
    ['cover-open', true],
    ['offline', true],
    ['error', true],
  ] as const)('[F6.1] %s: %s', (state, isSo) => expect(needsPrinter(report(state))).toBe(isSo))

  test('[F4.3] [F6.1] it asks what shall become of tickets; those that only wait ask nothing', () => {
    expect(needsPrinter(report('ready', { waiting: 9 }))).toBe(false)
    expect(needsPrinter(report('ready', { stale: 1 }))).toBe(true)
    expect(needsPrinter(report('ready', { uncertain: 1 }))).toBe(true)
  })
})
