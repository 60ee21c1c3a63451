import { useEffect } from 'react'
import { useStable } from '../../shared/use-stable.ts'
import { type Burst, GAP_MS, hear } from './scan.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Hears a scanner that types like a keyboard, anywhere on the screen but in a dialog. Outside of fields its
 * keys reach nobody else; a field with the focus gets back what it said before. What turns out to be fingers
 * is passed on at once.
 */
export function useScanner(isKnown: (code: string) => boolean, onCode: (code: string) => void): void {
  const known = useStable(isKnown)
  const scanned = useStable(onCode)
  useEffect(() => {
    const ear = new Ear(known, scanned)
    window.addEventListener('keydown', ear.listen, true)
    return () => {
      window.removeEventListener('keydown', ear.listen, true)
      ear.passOn()
    }
  }, [known, scanned])
}

class Ear {
  readonly #isKnown: (code: string) => boolean
  readonly #onCode: (code: string) => void
  #burst: Burst | null = null
  #held: KeyboardEvent[] = []
  #before: { readonly field: Field; readonly text: string } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #isPassingOn = false

  constructor(isKnown: (code: string) => boolean, onCode: (code: string) => void) {
    this.#isKnown = isKnown
    this.#onCode = onCode
  }

  readonly listen = (event: KeyboardEvent): void => {
    if (this.#isPassingOn || document.querySelector('dialog[open]') !== null) return
    const field = fieldOf(event.target)
    const isOther = event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    const stroke = { key: event.key, at: event.timeStamp, isOther }
    const heard = hear(this.#burst, stroke, { isKnown: this.#isKnown, isInField: field !== null })
    this.#burst = heard.burst
    if (heard.code !== null) this.#take(event, heard.code)
    else if (event.key !== 'Shift') this.#listenOn(event, field, heard.isHeld)
  }

  /** A field writes along, for it can be set back; for everybody else a key cannot be undone. */
  #listenOn(event: KeyboardEvent, field: Field | null, isHeld: boolean): void {
    const isFirst = this.#burst === null || this.#burst.text.length === 1
    if (isFirst) {
      this.passOn()
      this.#before = field === null ? null : { field, text: field.value }
    }
    if (field !== null || !isHeld) return
    stop(event)
    this.#held.push(event)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.passOn(), GAP_MS)
  }

  #take(event: KeyboardEvent, code: string): void {
    stop(event)
    clearTimeout(this.#timer)
    this.#held = []
    if (this.#before !== null) write(this.#before.field, this.#before.text)
    this.#before = null
    this.#onCode(code)
  }

  /** They were fingers. */
  passOn(): void {
    clearTimeout(this.#timer)
    const held = this.#held
    this.#held = []
    this.#isPassingOn = true
    for (const { target, key } of held) {
      const to = target instanceof Node && target.isConnected ? target : document.body
      to.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    this.#isPassingOn = false
  }
}

const stop = (event: KeyboardEvent): void => {
  event.preventDefault()
  event.stopImmediatePropagation()
}

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null

/** As if it had been typed, so that whoever draws the field hears of it. */
function write(field: Field, text: string): void {
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
