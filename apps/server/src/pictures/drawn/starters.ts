import { box, circle, clay, drawing, each, oval, plate, SHADOW, shape, stroke } from './shapes.ts'

const croquettes = drawing(
  '#efd3a7',
  plate(),
  each(
    [
      [30, 34, -24],
      [44, 54, 18],
      [34, 52, -70],
      [48, 36, 40],
    ] as const,
    ([x, y, turn]) => box([x, y + 2, 22, 12], SHADOW, 6, turn) + box([x, y, 22, 12], '#c47a2c', 6, turn),
  ),
  each(
    [
      [37, 37, -24],
      [51, 57, 18],
      [55, 39, 40],
    ] as const,
    ([x, y, turn]) => box([x, y, 10, 3], '#e3aa5c', 2, turn),
  ),
  oval(64, 63, 5, 3, '#5f8a3a', -30),
)

const potatoes = drawing(
  '#f3c9a4',
  clay(),
  each(
    [
      [32, 36, 20],
      [46, 31, -15],
      [56, 42, 30],
      [34, 50, -30],
      [46, 56, 12],
      [55, 55, -40],
      [43, 43, 45],
    ] as const,
    ([x, y, turn]) => box([x, y, 12, 11], '#f0bb4d', 3, turn),
  ),
  shape('M36 40q8-9 17-4 11 2 8 11-2 9-11 8-7 6-12-2-7-5-2-13z', '#c83f2b'),
  circle(46, 45, 5, '#fff4dc'),
  circle(57, 51, 3, '#fff4dc'),
)

const bread = drawing(
  '#f5dfb8',
  plate(33),
  shape('M26 40q-4-14 12-15h20q16 1 12 15l-3 26q0 6-6 6H35q-6 0-6-6z', '#b97a3c'),
  shape('M30 41q-2-11 9-12h18q11 1 9 12l-3 24q0 4-4 4H37q-4 0-4-4z', '#efcf95'),
  shape('M35 42q2-8 13-7 14-1 13 9 1 12-5 18-9 5-17 0-7-8-4-20z', '#d8503a'),
  each(
    [
      [42, 44],
      [52, 42],
      [47, 52],
      [55, 54],
      [41, 57],
    ] as const,
    ([x, y]) => oval(x, y, 2.4, 1.6, '#f4a27e', 30),
  ),
  stroke('M38 38q10-4 18 0', '#e98d6e', 2),
)

const ham = drawing(
  '#f2d9c4',
  plate(33),
  each(
    [
      [48, 30, 0],
      [63, 41, 72],
      [57, 60, 144],
      [39, 60, 216],
      [33, 41, 288],
    ] as const,
    ([x, y, turn]) => oval(x, y, 14, 9, '#f6cfb8', turn) + oval(x, y + 1, 11, 6.5, '#b43a3c', turn),
  ),
  circle(48, 47, 10, '#f6cfb8'),
  circle(48, 48, 8, '#a63034'),
  stroke('M44 47q4-5 8 0q-2 6-6 4', '#f0b9a5', 2),
)

const peppers = drawing(
  '#dfe3b4',
  plate(),
  each(
    [
      [36, 40, -30],
      [54, 38, 25],
      [42, 56, 70],
      [58, 56, -55],
    ] as const,
    ([x, y, turn]) =>
      `<g transform="rotate(${turn} ${x} ${y})">${shape(`M${x - 5} ${y - 9}q5-4 10 0q4 12-5 22q-9-10-5-22z`, '#4d7c31')}${stroke(`M${x} ${y - 11}q1-5 4-6`, '#35581f', 3)}${stroke(`M${x - 2} ${y - 4}q-2 6 1 10`, '#86ad58', 2)}</g>`,
  ),
  each(
    [
      [47, 47],
      [33, 55],
      [63, 45],
      [52, 66],
    ] as const,
    ([x, y]) => circle(x, y, 1.2, '#ffffff'),
  ),
)

const tortilla = drawing(
  '#f4dcae',
  plate(33),
  circle(48, 48, 23, '#d08f2b'),
  circle(48, 47, 21, '#f2bd4a'),
  shape('M48 47L72 38A24 24 0 0 1 70 60z', '#f1e4d0'),
  stroke('M48 47L69 39M48 47L68 58', '#c27f22', 2.5),
  each(
    [
      [38, 38],
      [34, 52],
      [46, 60],
      [50, 34],
    ] as const,
    ([x, y]) => oval(x, y, 4, 2.6, '#dba137', 20),
  ),
  oval(42, 45, 3, 2, '#7fa04a', -30),
)

const prawns = drawing(
  '#f3cdb0',
  clay(32),
  circle(48, 48, 22, '#d49a3e'),
  each(
    [
      [39, 41, -25],
      [58, 42, 80],
      [50, 59, 200],
    ] as const,
    ([x, y, turn]) =>
      `<g transform="rotate(${turn} ${x} ${y})">${stroke(`M${x - 7} ${y + 4}a8 8 0 1 1 12 3`, '#e2654c', 6)}${stroke(`M${x - 6} ${y + 2}a7 7 0 0 1 6-8`, '#f7a48c', 2)}${shape(`M${x + 4} ${y + 5}l1 8 5-5z`, '#c24c38')}</g>`,
  ),
  each(
    [
      [47, 32],
      [66, 54],
      [34, 56],
    ] as const,
    ([x, y]) => oval(x, y, 3, 1.6, '#5f8a3a', 40),
  ),
  oval(48, 48, 3, 2, '#fff0cf', 20),
)

const cheese = drawing(
  '#efe0bd',
  box([20, 58, 56, 12], '#9c6436', 4),
  box([20, 58, 56, 4], '#b97d49', 2),
  shape('M22 57l34-27q15 6 18 27z', '#f4cf73'),
  shape('M22 57l34-27q4 1.5 6 4l-30 23z', '#ffe6a3'),
  shape('M56 30q15 6 18 27h-5q-2-17-13-23z', '#4b3a33'),
  circle(52, 49, 3.4, '#deb250'),
  circle(62, 45, 2.4, '#deb250'),
  circle(42, 53, 2, '#deb250'),
)

const salad = drawing(
  '#e3e6bf',
  circle(48, 51, 32, SHADOW),
  circle(48, 48, 32, '#b98554'),
  circle(48, 48, 27, '#8d5d34'),
  each(
    [
      [36, 38, '#6f9b3f'],
      [52, 33, '#88b04f'],
      [62, 47, '#5f8a3a'],
      [55, 62, '#7da845'],
      [37, 59, '#5f8a3a'],
      [47, 48, '#95bb5c'],
    ] as const,
    ([x, y, green]) => circle(x, y, 11, green) + stroke(`M${x - 6} ${y + 5}l12-10`, '#c6d99a', 1.6),
  ),
  each(
    [
      [39, 46],
      [57, 41],
      [50, 60],
    ] as const,
    ([x, y]) => circle(x, y, 6, '#c9402e') + circle(x - 1, y - 1, 3.6, '#e4735b'),
  ),
  oval(44, 35, 5, 2.5, '#fff4dc', 25),
  oval(60, 55, 5, 2.5, '#fff4dc', -35),
)

const soup = drawing(
  '#f4d6b6',
  circle(48, 51, 32, SHADOW),
  circle(48, 48, 32, '#fffaf1'),
  circle(48, 48, 26, '#e8d8c0'),
  circle(48, 49, 24, '#cf4b2f'),
  stroke('M34 46q8-10 20-7q10 4 4 12q-6 6-12 1', '#e8866a', 3),
  oval(57, 58, 6, 3, '#5f8a3a', -30),
  oval(63, 54, 5, 2.6, '#7da845', 20),
  each(
    [
      [38, 56],
      [43, 61],
      [36, 50],
    ] as const,
    ([x, y]) => box([x, y, 4, 4], '#f3d38a', 1, 20),
  ),
)

export const STARTERS = {
  'demo-croquettes': croquettes,
  'demo-potatoes': potatoes,
  'demo-bread': bread,
  'demo-ham': ham,
  'demo-peppers': peppers,
  'demo-tortilla': tortilla,
  'demo-prawns': prawns,
  'demo-cheese': cheese,
  'demo-salad': salad,
  'demo-soup': soup,
}
