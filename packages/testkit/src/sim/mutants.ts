import type { DownMessage, UpMessage } from '@comanda/protocol'
import {
  bumpsNeighbours,
  chargeLeftBehind,
  discountForgotten,
  dishesStay,
  firesAgain,
  mergeDropsLine,
  moveIssuesTickets,
  movesAndKeeps,
  numbersPortionsTwice,
  partyForgotten,
  voidsInSilence,
} from './planted-bugs.ts'
import {
  changeForgotten,
  comesBackBare,
  lateIsLost,
  moneyApartRefused,
  numbersMovesTwice,
  paysAgain,
  refundsAgain,
  refundsLowerCategories,
  settledTakesMore,
  soldApartRefused,
  takesBackInVain,
} from './planted-money-bugs.ts'
import type { Mutant } from './simulate.ts'

/**
 * Bugs planted on purpose, each of a kind that other systems have shipped. The simulation is worth
 * something only while it finds every one of them.
 */
export const MUTANTS: Readonly<
  Record<
    string,
    { readonly mutant: Mutant; readonly finds: 'diverged' | 'lost' | 'cookedTwice' | 'moneyOff' }
  >
> = {
  'the server acknowledges before the disk has it': {
    mutant: { serverDisk: { saysDurableTooEarly: true } },
    finds: 'lost',
  },
  'the server comes back without its last record': {
    mutant: { serverDisk: { forgetsLastRecord: true } },
    finds: 'lost',
  },
  'a relay sends a command again under another name': {
    mutant: { tamperUp: ghostWriter },
    finds: 'cookedTwice',
  },
  'a terminal calls saved what is not on its disk': {
    mutant: { terminalDisk: { saysDurableTooEarly: true } },
    finds: 'lost',
  },
  'a terminal loses its outbox when it restarts': {
    mutant: { terminalDisk: { losesOutbox: true } },
    finds: 'lost',
  },
  'a quantity changes on the way': { mutant: { tamper: fewerOnTheWay }, finds: 'diverged' },
  'a fire sends what has been sent already': { mutant: { service: firesAgain }, finds: 'cookedTwice' },
  'a void tells the kitchen nothing': { mutant: { service: voidsInSilence }, finds: 'cookedTwice' },
  'a bump bumps other stations too': { mutant: { service: bumpsNeighbours }, finds: 'lost' },
  'a move issues tickets again': { mutant: { service: moveIssuesTickets }, finds: 'cookedTwice' },
  'a split leaves its dishes behind': { mutant: { service: dishesStay }, finds: 'lost' },
  'a move does not lower where it takes from': { mutant: { service: movesAndKeeps }, finds: 'moneyOff' },
  'a merge drops a line': { mutant: { service: mergeDropsLine }, finds: 'lost' },
  'a split forgets the discount': { mutant: { service: discountForgotten }, finds: 'moneyOff' },
  'a split forgets the party': { mutant: { service: partyForgotten }, finds: 'lost' },
  'the service charge of a line stays behind': { mutant: { service: chargeLeftBehind }, finds: 'moneyOff' },
  'sold portions are numbered twice': { mutant: { service: numbersPortionsTwice }, finds: 'moneyOff' },
  'a payment that comes again is applied again': { mutant: { service: paysAgain }, finds: 'moneyOff' },
  'a payment that was taken back comes back': { mutant: { service: takesBackInVain }, finds: 'moneyOff' },
  'a settled check takes another line': {
    mutant: { service: settledTakesMore },
    finds: 'moneyOff',
  },
  'what comes late for a settled check is lost': { mutant: { service: lateIsLost }, finds: 'lost' },
  'a till forgets the change that was given': { mutant: { service: changeForgotten }, finds: 'moneyOff' },
  'moves of house accounts are numbered twice': {
    mutant: { service: numbersMovesTwice },
    finds: 'moneyOff',
  },
  'goods are given back twice': { mutant: { service: refundsAgain }, finds: 'moneyOff' },
  'a refund lowers what was sold by category alone': {
    mutant: { service: refundsLowerCategories },
    finds: 'moneyOff',
  },
  'a check comes back without its refunds': { mutant: { service: comesBackBare }, finds: 'moneyOff' },
  'money that was taken apart is refused into nothing': {
    mutant: { service: moneyApartRefused },
    finds: 'lost',
  },
  'dishes that were promised apart are refused as sold out': {
    mutant: { service: soldApartRefused },
    finds: 'lost',
  },
  'a ticket is printed again and does not say so': {
    mutant: { printers: { forgetsWhatIsInTheMiddle: true } },
    finds: 'cookedTwice',
  },
  'tickets are taken and never printed': { mutant: { printers: { losesJobs: true } }, finds: 'lost' },
}

function fewerOnTheWay(message: DownMessage): DownMessage {
  if (message.t !== 'news') return message
  const records = message.records.map((record) => {
    const op = record.op as { readonly type: string; readonly quantity?: number }
    return op.type === 'lineAdded.v1' && op.quantity === 3
      ? { ...record, op: { ...op, quantity: 2 } }
      : record
  })
  return { ...message, records }
}

/** Every tenth message of commands goes a second time, under a replica of its own. */
function ghostWriter(): (message: UpMessage) => readonly UpMessage[] {
  const last = new Map<string, number>()
  let messages = 0
  return (message) => {
    if (message.t !== 'commands' || ++messages % 10 !== 0) return [message]
    const envelopes = message.envelopes.map((envelope) => {
      const replica = `ghost-${envelope.replica}`
      const n = (last.get(`${message.log} ${replica}`) ?? 0) + 1
      last.set(`${message.log} ${replica}`, n)
      return { ...envelope, replica, n }
    })
    return [message, { ...message, envelopes }]
  }
}
