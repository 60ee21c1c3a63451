import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type KeyAct, keyAct } from './configure-keys.ts'

type Rest = Exclude<KeyAct, { act: 'option' }>

/** Keys of the sheet that this element lies in, while no other sheet lies over it. */
export function useConfigureKeys(
  inside: RefObject<HTMLElement | null>,
  hasPad: boolean,
  onAct: (act: Rest) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    const dialog = inside.current?.closest('dialog')
    if (!dialog || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof HTMLElement) || !(dialog.contains(target) || target === document.body)) return
    const button = target.closest('button')
    const act = keyAct(event.key, {
      hasPad,
      isInField: target instanceof HTMLInputElement,
      isOnButton: button !== null && button.dataset.option === undefined,
    })
    if (act === null) return
    event.preventDefault()
    if (act.act === 'option') optionAt(dialog, act.at)?.click()
    else onAct(act)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Of the question that is active; not of those nested in it. */
function optionAt(dialog: HTMLElement, at: number): HTMLButtonElement | undefined {
  const ask = dialog.querySelector('[data-active]')
  const options = [...(ask?.querySelectorAll<HTMLButtonElement>('[data-option]') ?? [])]
  return options.filter((option) => option.closest('[data-ask]') === ask)[at]
}
