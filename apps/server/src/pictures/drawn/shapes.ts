/**
 * The few shapes that all drawn pictures are made of, on a square of 96 by 96. What a picture shows lies
 * within the middle two thirds of its width: tiles cut off the sides.
 */

const MIDDLE = 48

export const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`

/** `turn`: degrees, clockwise around its own middle. */
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, turn = 0): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${turned(turn, x, y)}/>`

export const box = (
  [x, y, w, h]: readonly [x: number, y: number, w: number, h: number],
  fill: string,
  round = 0,
  turn = 0,
): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"${turned(turn, x + w / 2, y + h / 2)}/>`

export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`

export const stroke = (d: string, color: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** The same thing at several places. */
export const each = <T>(places: readonly T[], draw: (place: T) => string): string => places.map(draw).join('')

/** Seen from above, with its shadow. */
export const plate = (r = 31, rim = '#fffaf1', well = '#f1e4d0'): string =>
  circle(MIDDLE, MIDDLE + 3, r, SHADOW) +
  circle(MIDDLE, MIDDLE, r, rim) +
  circle(MIDDLE, MIDDLE, r * 0.78, well)

/** Baked clay, as tapas come in. */
export const clay = (r = 30): string => plate(r, '#a8552f', '#7d3a1f')

export const SHADOW = 'rgba(60,30,10,0.16)'

const turned = (turn: number, x: number, y: number): string =>
  turn === 0 ? '' : ` transform="rotate(${turn} ${x} ${y})"`

/** A whole picture. */
export const drawing = (ground: string, ...parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="192" height="192">${box([0, 0, 96, 96], ground)}${parts.join('')}</svg>`
