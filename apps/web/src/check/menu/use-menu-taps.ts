import { isSoldOut } from '@comanda/domain'
import { useEffect, useRef, useState } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { showToast } from '../../shared/toast.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { asksFirst } from './asks-first.ts'
import type { Menu } from './menu.ts'
import { type AddProduct, plainOf } from './ordering.ts'
import { soldOutItem } from './stock.ts'
import { useMenuWords } from './texts.ts'

/** What a sheet over the menu is about. */
export type OverMenu =
  | { readonly sheet: 'configure'; readonly productId: string; readonly variantId: string | null }
  | { readonly sheet: 'availability'; readonly productId: string }

/** What taps on the menu do: add, ask first, or say what is sold out (F3.1, F3.2). */
export function useMenuTaps(menu: Menu, onAdd: AddProduct) {
  const terminal = useTerminal()
  const notify = useNotify()
  const { t } = useMenuWords()
  const [isEightySix, setEightySix] = useState(false)
  const [over, setOver, close] = useOver()
  const saySoldOut = useSaySoldOut()
  const about = useStable((productId: string) => setOver({ sheet: 'availability', productId }))
  const order = useStable((productId: string, variantId: string | null) => {
    const { setup } = terminal
    const product = setup.products[productId]
    if (product === undefined) return
    const itemId = soldOutItem(setup, product, variantId)
    if (itemId !== null) saySoldOut(itemId, product.name)
    else if (asksFirst(setup, product, variantId)) setOver({ sheet: 'configure', productId, variantId })
    else onAdd(productId, { configuration: plainOf(variantId) })
  })
  const tap = useStable((productId: string, variantId: string | null) => {
    if (isEightySix) about(productId)
    else order(productId, variantId)
  })
  const scan = useStable((code: string) => {
    const offer = menu.index.byCode.get(code)
    if (offer === undefined) notify.say(t('unknownCode', { code }))
    else order(offer.product.id, offer.variantId)
  })
  return { isEightySix, setEightySix, over, close, tap, about, scan }
}

/** The sheet over the menu. The tile that opened it has the focus again behind it. */
function useOver() {
  const [over, setOver] = useState<OverMenu | null>(null)
  const from = useRef<Element | null>(null)
  const open = useStable((next: OverMenu) => {
    from.current = document.activeElement
    setOver(next)
  })
  const close = useStable(() => setOver(null))
  useEffect(() => {
    const { current } = from
    if (over === null && current instanceof HTMLElement) current.focus({ preventScroll: true })
  }, [over])
  return [over, open, close] as const
}

/** Who said that something is sold out, and when; whoever knows better says so with the same tap. */
function useSaySoldOut(): (itemId: string, name: string) => void {
  const terminal = useTerminal()
  const notify = useNotify()
  const { time } = useFormats()
  const { t } = useMenuWords()
  return useStable((itemId, name) => {
    const { availability, people } = terminal.setup
    const said = availability[itemId]
    const bring = () => {
      if (!isSoldOut(terminal.setup, itemId)) return
      const back = { soldOut: false, remaining: null }
      const outcome = terminal.performSetup({ type: 'setAvailability', itemId, ...back })
      if (outcome.ok) notify.say(t('isBack', { name }))
      else notify.refused(outcome.refusal)
    }
    const who = people[said?.set.by ?? '']?.name ?? '?'
    const words = { name, who, time: time(said?.set.at ?? 0) }
    showToast({
      slot: 'sold-out',
      tone: 'late',
      text: t(said?.soldOut === true ? 'saidSoldOut' : 'countedOut', words),
      action: { label: t('backOn'), act: bring },
    })
  })
}
