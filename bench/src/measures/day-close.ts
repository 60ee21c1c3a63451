import type { ServiceIntent } from '@comanda/domain'
import { serviceLogOf } from '@comanda/protocol'
import { makeLogger, startServer } from '@comanda/server'
import { atMost, type Row } from '../figures/row.ts'
import { single } from '../figures/summary.ts'
import { tempFolder } from '../processes/temp-folder.ts'
import { inBatches } from '../seed/in-batches.ts'
import type { MeasureContext } from './context.ts'

const CHECKS = 2_000
const QUICK_CHECKS = 200
const TILL = 'bench-till'

/** A Z over a long day, from the command to the answer behind the fsync, beside any other command in the same state. */
export async function measureDayClose({ options, say }: MeasureContext): Promise<readonly Row[]> {
  const checks = options.quick ? QUICK_CHECKS : CHECKS
  say(`day: ${checks} checks are opened, ordered and paid`)
  const server = await startServer({ dataDir: tempFolder('day'), demo: true, log: makeLogger('warn') })
  try {
    const { hub } = server
    const [restaurantId = ''] = hub.restaurants()
    const [multiSession] = Object.values(hub.setup(restaurantId).multiSessions)
    const log = serviceLogOf(restaurantId, multiSession?.id ?? '')
    const product = Object.values(hub.setup(restaurantId).products).find(
      ({ variants, modifierGroupIds, combo }) =>
        variants.length + modifierGroupIds.length + combo.length === 0,
    )
    if (product === undefined) throw new Error('nothing on the menu can be ordered as it is')
    const state = () => hub.service(restaurantId, multiSession?.id ?? '')
    for (const { id, closed } of Object.values(state().tills))
      if (closed === null) await hub.command(log, { type: 'closeTill', tillId: id, coins: [] })
    await hub.command(log, { type: 'openTill', tillId: TILL, name: 'Bench', floatMinor: 0 })
    const paid = Array.from({ length: checks }, (_, at) => paidCheck(at, product.id, product.priceMinor))
    await inBatches(paid.flat(), (command) => hub.command(log, command))
    await hub.command(log, { type: 'closeTill', tillId: TILL, coins: [] })
    const trivial = await timed(() => hub.command(log, { type: 'setGuests', ...opening(state()) }))
    const z = await timed(() =>
      hub.command(log, { type: 'closeDay', seen: { number: state().reports[0]?.number ?? 0 } }),
    )
    const settled = state().reports[0]?.takings.checks ?? 0
    if (settled < checks) throw new Error(`the Z counts ${settled} checks of ${checks}`)
    return [
      {
        name: `Z of ${checks} checks`,
        unit: 'ms',
        ...single(z),
        isSingle: true,
        floor: single(trivial),
        bars: [atMost('p50', 1_000)],
      },
    ]
  } finally {
    await server.close()
  }
}

/** Any open check of the demo restaurant. */
function opening({ checks }: { readonly checks: Readonly<Record<string, { readonly id: string }>> }) {
  const [check] = Object.values(checks)
  return { checkId: check?.id ?? '', guests: 3, seen: { guests: null } }
}

function paidCheck(at: number, productId: string, priceMinor: number): readonly ServiceIntent[] {
  const checkId = `day-${at}`
  const seen = { unitPriceMinor: priceMinor, setupSeq: Number.MAX_SAFE_INTEGER }
  return [
    { type: 'openCheck', checkId, tableId: null, provisional: `D-${at}`, another: true },
    { type: 'addLine', checkId, lineId: `day-l-${at}`, productId, quantity: 1, seen } as ServiceIntent,
    {
      type: 'takePayment',
      checkId,
      paymentId: `day-p-${at}`,
      methodId: at % 2 === 0 ? 'cash' : 'card',
      amountMinor: priceMinor,
      tipMinor: at % 5,
      tillId: TILL,
      seen: { dueMinor: priceMinor, lines: [{ lineId: `day-l-${at}`, quantity: 1 }] },
    },
  ]
}

async function timed(act: () => Promise<{ readonly ok: boolean }>): Promise<number> {
  const begun = performance.now()
  const answer = await act()
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return performance.now() - begun
}
