import { box, circle, drawing, each, oval, SHADOW, shape, stroke } from './shapes.ts'

const cake = drawing(
  '#f3dccb',
  oval(48, 72, 30, 6, SHADOW),
  oval(48, 69, 31, 6, '#fffaf1'),
  shape('M20 64l10-24 42-8v31q-24 6-52 1z', '#f7e3b5'),
  shape('M20 64l10-24 42-8v7l-39 8-8 18z', '#b8743a'),
  shape('M30 40l42-8q4-3-6-6-20 0-36 14z', '#8a4d22'),
  shape('M20 64q28 5 52-1v5q-26 6-50 1z', '#c98f4f'),
  stroke('M39 53q10 0 20-4', '#fff3d6', 2.5),
)

const flan = drawing(
  '#f6e0b4',
  oval(48, 70, 32, 7, SHADOW),
  oval(48, 67, 32, 7, '#fffaf1'),
  oval(48, 66, 26, 5, '#a2561d'),
  shape('M35 34h26l10 30q-22 6-46 0z', '#f0bd55'),
  shape('M35 34h26l4 12q-3 5-6 0-3 8-7 1-4 9-8 0-3 6-6-1-3 4-7 0z', '#9a4f19'),
  oval(48, 34, 13, 4.5, '#b8682a'),
  stroke('M40 34q5-2 9-1', '#e09a55', 2),
)

const iceCream = drawing(
  '#f4d5d2',
  shape('M33 48h30L48 84z', '#d3954c'),
  stroke('M38 50l16 18M46 50l10 11M58 50L42 68M50 50L40 61', '#b0742f', 1.8),
  circle(38, 42, 12, '#f7e7c4'),
  circle(58, 42, 12, '#a8617d'),
  circle(48, 29, 13, '#8a5236'),
  shape('M26 43q5 8 10 3 4 6 9 1 4 6 9 0 6 6 9-1 5 3 7-3v6q-22 9-44 0z', '#f0d9ae'),
  stroke('M41 24q4-5 9-4', '#b4785a', 3),
  circle(54, 17, 4.5, '#c9402e'),
  stroke('M54 13q2-5 6-6', '#5f8a3a', 2),
)

const coffee = drawing(
  '#e9d2b8',
  oval(48, 76, 32, 6, SHADOW),
  oval(48, 73, 31, 6, '#fffaf1'),
  stroke('M66 48q12-2 11 8t-14 9', '#fffaf1', 5),
  shape('M24 40h46q1 28-14 32H38Q23 68 24 40z', '#fffaf1'),
  shape('M62 40h8q1 28-14 32h-8q15-6 14-32z', '#eadcc7'),
  oval(47, 40, 23, 6, '#e4d3b8'),
  oval(47, 41, 20, 4.5, '#5c3823'),
  oval(43, 40.5, 8, 1.8, '#b98458'),
  each([38, 48, 58], (x) => stroke(`M${x} 30q-4-5 0-9t0-9`, '#c9a884', 2.6)),
)

const box4 = (x: number, y: number, turn: number) => box([x, y, 12, 12], 'rgba(255,255,255,0.6)', 3, turn)

/** A tall glass with a drink in it. */
const glass = (drink: string, light: string, ...more: readonly string[]): string =>
  oval(48, 82, 19, 4, SHADOW) +
  shape('M31 20h34l-4 62H35z', 'rgba(255,255,255,0.75)') +
  shape('M32.5 32h31l-3.2 47H35.7z', drink) +
  more.join('') +
  shape('M36 34h6l1.5 43h-5z', light)

const water = drawing(
  '#cfe2e2',
  glass('#9fcdd6', '#c9e6ea', box4(44, 40, 15), box4(49, 57, -20), box4(38, 66, 30)),
)

const lemonade = drawing(
  '#f5e7b2',
  glass(
    '#f3d75e',
    '#fae9a0',
    box4(47, 44, 12),
    box4(40, 60, -18),
    oval(53, 70, 6, 3, '#7da845', 30),
    stroke('M56 62L66 12', '#c9402e', 3),
  ),
  circle(36, 24, 12, '#e9bd2e'),
  circle(36, 24, 9.5, '#fbeea6'),
  stroke('M36 15.5v17M28 20l16 8M44 20l-16 8', '#e9bd2e', 1.6),
)

const beer = drawing(
  '#f3d9a6',
  oval(46, 82, 22, 4, SHADOW),
  stroke('M62 42q15-1 14 14t-15 14', '#f4e6c8', 6),
  shape('M28 32h36v46q0 4-4 4H32q-4 0-4-4z', '#e7a326'),
  shape('M32 40h6v36h-6zM43 40h6v36h-6zM54 40h6v36h-6z', '#f6c757'),
  shape(
    'M25 36q-4-9 6-11 2-9 12-7 8-6 15 1 11-1 10 9 3 9-5 9-2 7-7 1-4 6-9 0-4 9-9 1-4 6-7-1-4 3-6-2z',
    '#fff8e8',
  ),
  circle(36, 27, 3, '#f3e6c9'),
  circle(50, 25, 2.4, '#f3e6c9'),
)

const wine = drawing(
  '#ecd0c8',
  oval(48, 84, 17, 3.5, SHADOW),
  shape('M32 14h32q6 32-16 36-22-4-16-36z', 'rgba(255,255,255,0.75)'),
  shape('M31.5 28h33q-1 19-16.5 21-15.5-2-16.5-21z', '#8a1f3b'),
  oval(48, 28, 16.5, 3.6, '#a93a55'),
  stroke('M48 50v30', '#fffaf1', 4),
  oval(48, 81, 14, 3.6, '#fffaf1'),
  stroke('M37 20q-1 10 3 18', '#ffffff', 2.5),
)

const cocktail = drawing(
  '#f6d2b0',
  oval(48, 84, 17, 3.5, SHADOW),
  shape('M26 22h44q3 32-22 35-25-3-22-35z', 'rgba(255,255,255,0.7)'),
  shape('M26 32h44q-2 22-22 24-20-2-22-24z', '#ea7a35'),
  box4(34, 32, 14),
  box4(48, 36, -16),
  circle(66, 24, 11, '#e58a1f'),
  circle(66, 24, 8.6, '#fbd08a'),
  stroke('M66 16v16M59 20l14 8M73 20l-14 8', '#e58a1f', 1.6),
  stroke('M48 57v23', '#fffaf1', 4),
  oval(48, 81, 14, 3.6, '#fffaf1'),
  oval(34, 26, 6, 3, '#5f8a3a', -40),
)

export const SWEETS_AND_DRINKS = {
  'demo-cake': cake,
  'demo-flan': flan,
  'demo-ice-cream': iceCream,
  'demo-coffee': coffee,
  'demo-water': water,
  'demo-lemonade': lemonade,
  'demo-beer': beer,
  'demo-wine': wine,
  'demo-cocktail': cocktail,
}
