import i18next, { type TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'

type Namespace = 'app' | 'check' | 'floor' | 'people' | 'shared' | 'status'

/** By namespace, in the language of now. */
let words = new Map<string, TFunction<Namespace>>()

const listeners = new Set<() => void>()
let version = 0

/** Another language: everything is said anew. */
function forget(): void {
  words = new Map()
  version += 1
  for (const listener of listeners) listener()
}

let isListening = false

/** From the first word on: words that come later may be what was asked for in vain. */
function listen(): void {
  if (isListening) return
  isListening = true
  i18next.on('languageChanged', forget)
  i18next.store.on('added', (_language: string, namespace: string) => words.delete(namespace))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A text without values is looked up once. */
function wordsOf(namespace: Namespace): TFunction<Namespace> {
  const known = words.get(namespace)
  if (known !== undefined) return known
  listen()
  const say = i18next.getFixedT(null, namespace) as unknown as (key: string, values?: object) => string
  const said = new Map<string, string>()
  const t = (key: string, values?: object): string => {
    if (values !== undefined) return say(key, values)
    const text = said.get(key) ?? say(key)
    said.set(key, text)
    return text
  }
  words.set(namespace, t as unknown as TFunction<Namespace>)
  return t as unknown as TFunction<Namespace>
}

/** `useTranslation` for what is drawn at every tap: the same words, said again without being looked for again. */
export function useWords<N extends Namespace>(namespace: N): { readonly t: TFunction<N> } {
  useSyncExternalStore(subscribe, () => version)
  return { t: wordsOf(namespace) as unknown as TFunction<N> }
}
