import type { DemoTerminal } from './demo-api.ts'

const SIZES = {
  phone: { width: 412, height: 892 },
  tablet: { width: 1080, height: 810 },
  desktop: { width: 1440, height: 900 },
} as const

export const pageOf = ({ path }: Pick<DemoTerminal, 'path'>): string =>
  path.endsWith('/') ? path : `${path}/`

export const windowNameOf = ({ key }: Pick<DemoTerminal, 'key'>): string => `comanda-${key}`

/** A window of the fitting size. False where the browser does not let pages open windows: the link does it then. */
export function openWindow(terminal: DemoTerminal): boolean {
  const { width, height } = SIZES[terminal.size]
  if (screen.availWidth < 700) return false
  const room = [Math.min(width, screen.availWidth), Math.min(height, screen.availHeight)]
  const opened = window.open(
    pageOf(terminal),
    windowNameOf(terminal),
    `popup,width=${room[0]},height=${room[1]}`,
  )
  opened?.focus()
  return opened !== null
}
