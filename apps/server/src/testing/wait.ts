import type { Terminal } from '@comanda/client'

/** Resolves when it is so; asked again whenever something at one of the terminals may have changed. */
export function whenever(terminals: readonly Terminal[], isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = []
    const look = (): void => {
      if (!isSo()) return
      for (const stop of stops) stop()
      resolve()
    }
    for (const terminal of terminals) stops.push(terminal.subscribe(look))
    look()
  })
}
