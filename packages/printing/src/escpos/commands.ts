/**
 * ESC/POS as Epson documents it for its TM printers, the part that all the others understand too.
 * Each command is its bytes.
 */
const ESC = 0x1b
const GS = 0x1d
const DLE = 0x10

/** Forgets all settings, in letters of a code page and never in those of Chinese or Japanese ones (`FS .`). */
export const initialize = (page: number | null): readonly number[] => [
  ESC,
  0x40,
  0x1c,
  0x2e,
  ...(page === null ? [] : [ESC, 0x74, page]),
]

export const size = (wide: number, high: number): readonly number[] => [
  GS,
  0x21,
  ((wide - 1) << 4) | (high - 1),
]

export const bold = (on: boolean): readonly number[] => [ESC, 0x45, on ? 1 : 0]

/** White on black. */
export const invert = (on: boolean): readonly number[] => [GS, 0x42, on ? 1 : 0]

export const align = (where: 'left' | 'center'): readonly number[] => [ESC, 0x61, where === 'left' ? 0 : 1]

/** Ends a line. */
export const LINE_FEED = 0x0a

export const feed = (lines: number): readonly number[] => [ESC, 0x64, lines]

/** Feeds until the last line is behind the knife, and cuts, leaving a bridge. */
export const cut: readonly number[] = [GS, 0x56, 0x42, 0x00]

/** A pulse of 50 ms to the drawer on pin 2, no other for 500 ms. */
export const kickDrawer: readonly number[] = [ESC, 0x70, 0x00, 0x19, 0xfa]

/** Two short sounds, on printers that have a buzzer of their own; the others ignore it. */
export const beep: readonly number[] = [ESC, 0x42, 0x02, 0x01]

/** The head of a band of dots (`GS v 0`); its rows follow. */
export const raster = (widthBytes: number, rows: number): readonly number[] => [
  GS,
  0x76,
  0x30,
  0,
  widthBytes & 0xff,
  widthBytes >> 8,
  rows & 0xff,
  rows >> 8,
]

/** Asks for the paper sensor. Printed in its turn: the answer comes when everything before it has been worked off. */
export const askInTurn: readonly number[] = [GS, 0x72, 1]

/** Asks at once, before whatever waits in the printer's memory: 1 printer, 2 why offline, 3 error, 4 paper. */
export const askNow = (what: 1 | 2 | 3 | 4): readonly number[] => [DLE, 0x04, what]

/** A QR code: model 2, correction M. `text` is at most 2,000 letters long. */
export function qr(text: string, module: number): readonly number[] {
  const data = new TextEncoder().encode(text)
  const stored = data.length + 3
  return [
    ...[GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, module],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31],
    ...[GS, 0x28, 0x6b, stored & 0xff, stored >> 8, 0x31, 0x50, 0x30],
    ...data,
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30],
  ]
}
