/** A small choice of this browser. Where nothing may be stored it lasts as long as the page. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`comanda-${key}`)
  } catch {
    return null
  }
}

export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`comanda-${key}`)
    else localStorage.setItem(`comanda-${key}`, value)
  } catch {}
}
