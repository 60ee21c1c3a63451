/** True where a key belongs to a field, a dialog or the browser, and not to the screen as a whole. */
export function isTypingElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true
  const { target } = event
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return false
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLElement && target.isContentEditable) return true
  return document.querySelector('dialog[open]') !== null
}
