import type { SettledCheck } from '@comanda/domain'
import { ana, ben, during, max, moneySetup, order, paysAll, seat } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { correctionOf } from './correcting.ts'

test('[F5.2] [INV5] what the screen sends is a correction, sent twice the same one', () => {
  const setup = moneySetup()
  const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'beer', 2)))
  story.when(ben.does(paysAll(story.state, setup, 'p1')))
  const check = story.state.closed.c1 as SettledCheck
  const [paid] = check.payments
  if (paid === undefined) throw new Error('nothing was paid')
  const wish = { methodId: 'card', tipTyped: '1', tipPersonId: null, reference: ' slip 7 ' }
  const on = { checkId: 'c1', correctionId: 'k1', paid, tillId: null }
  const tap = max.does(correctionOf(wish, 100, 'wrong button', on))
  const now = { methodId: 'card', tipMinor: 100, tipPersonId: 'ana', reference: 'slip 7' }
  expect(story.when(tap).ops).toMatchObject([{ type: 'paymentCorrected.v1', paymentId: 'p1', now }])
  story.when(tap).gives()
})
