import { box, circle, drawing, each, oval, plate, SHADOW, shape, stroke } from './shapes.ts'

const steak = drawing(
  '#eccbb0',
  plate(34, '#5b5048', '#463c36'),
  shape('M27 50q-2-20 18-22 24-3 26 15 1 16-16 19-6 7-16 6-12-3-12-18z', '#f0d5b8'),
  shape('M31 49q-1-15 15-17 19-2 21 12 0 12-14 14-5 7-13 5-9-3-9-14z', '#8c3a26'),
  stroke('M36 46l18-10M38 53l24-13M43 58l20-11', '#5c2114', 3),
  oval(44, 53, 4, 3, '#c4664c', -30),
  oval(66, 63, 6, 3, '#5f8a3a', 35),
  oval(60, 67, 5, 2.6, '#7da845', -20),
)

const chicken = drawing(
  '#f3d6a8',
  plate(34),
  shape('M29 44q2-17 20-17 20 1 20 19-2 14-16 14-6 0-9 4l-6 2-2-6q-8-6-7-16z', '#b8692a'),
  shape('M33 43q3-12 16-12 15 1 15 13-2 4-8 4-14-2-16 5-7-3-7-10z', '#d68d42'),
  stroke('M39 62l-8 9', '#f7ead6', 6),
  circle(29, 70, 3.6, '#f7ead6'),
  circle(33, 74, 3.6, '#f7ead6'),
  stroke('M44 37q6-3 11 0', '#f0bd7c', 3),
  oval(64, 66, 6, 3, '#5f8a3a', 30),
)

const burger = drawing(
  '#f6d3a2',
  oval(48, 76, 26, 4, SHADOW),
  shape('M22 46q0-24 26-24t26 24z', '#cf8636'),
  shape('M27 40q3-14 21-14 10 0 15 5-22-3-36 9z', '#e6a858'),
  each(
    [
      [40, 32],
      [50, 29],
      [58, 35],
      [48, 38],
      [34, 40],
      [65, 41],
    ] as const,
    ([x, y]) => oval(x, y, 2.2, 1.4, '#fff0cf', -20),
  ),
  shape('M20 45h56v9H20z', '#8db750'),
  shape('M20 50q4 7 8 2 4 7 9 1 4 7 10 1 5 7 10 1 5 6 9-1 4 5 10-2v6H20z', '#5f8a3a'),
  box([21, 52, 54, 6], '#c9402e', 3),
  box([20, 56, 56, 10], '#6e3420', 5),
  shape('M22 57h52l-9 9-7-9z', '#f4bd42'),
  shape('M22 66h52q0 10-8 10H30q-8 0-8-10z', '#cf8636'),
)

const octopus = drawing(
  '#ecd0c0',
  plate(34, '#5b5048', '#463c36'),
  stroke('M68 66q-22 8-34-6q-9-14 4-24q14-8 22 4q5 12-7 15q-9 0-8-8', '#8d3f55', 9),
  stroke('M68 66q-22 8-34-6q-9-14 4-24q14-8 22 4q5 12-7 15q-9 0-8-8', '#b4637a', 4),
  each(
    [
      [62, 67],
      [52, 67],
      [42, 64],
      [34, 58],
      [31, 48],
      [37, 38],
      [47, 33],
      [57, 38],
      [60, 47],
    ] as const,
    ([x, y]) => circle(x, y, 1.8, '#f6d8d4'),
  ),
  circle(66, 34, 2.4, '#d98a2e'),
  circle(71, 41, 1.6, '#d98a2e'),
  circle(62, 28, 1.6, '#d98a2e'),
)

const fish = drawing(
  '#cfe0dc',
  oval(48, 52, 36, 24, SHADOW),
  oval(48, 49, 36, 24, '#fffaf1'),
  oval(48, 49, 29, 18, '#f1e4d0'),
  shape('M22 49q10-15 28-13 12 2 18 10l9-7q1 10 0 20l-9-7q-6 9-18 10-18 2-28-13z', '#5d8ea0'),
  shape('M24 50q12 11 27 9 10-2 16-8-20 5-43-1z', '#d9e6e2'),
  stroke('M36 41q5 8 0 16', '#3d6c7d', 2.5),
  stroke('M45 42l-3 9M52 42l-3 9M59 45l-3 6', '#3d6c7d', 2),
  circle(29, 47, 2.2, '#20343c'),
  circle(48, 69, 6, '#f4d35e'),
  stroke('M48 64v10M43 69h10', '#fff3b8', 1.6),
)

const paella = drawing(
  '#f2cfa0',
  stroke('M14 48h68', '#3f3833', 7),
  circle(48, 51, 32, SHADOW),
  circle(48, 48, 31, '#3f3833'),
  circle(48, 48, 27, '#e3a62c'),
  each(
    [
      [36, 33],
      [60, 36],
      [33, 60],
      [48, 66],
      [66, 52],
      [44, 46],
      [56, 58],
      [30, 47],
    ] as const,
    ([x, y]) => oval(x, y, 3, 1.6, '#f6cf67', x),
  ),
  each(
    [
      [42, 38],
      [60, 46],
      [40, 58],
    ] as const,
    ([x, y]) => stroke(`M${x - 6} ${y + 3}a7 7 0 1 1 10 3`, '#e0634b', 5),
  ),
  each(
    [
      [52, 34],
      [34, 50],
      [54, 62],
    ] as const,
    ([x, y]) => oval(x, y, 6, 4, '#3a3230', 30) + oval(x, y, 3.6, 2, '#f0a65e', 30),
  ),
  each(
    [
      [49, 51],
      [63, 58],
      [38, 45],
      [58, 35],
      [45, 68],
    ] as const,
    ([x, y]) => circle(x, y, 2, '#6f9b3f'),
  ),
)

/** What a menu of the day is shown by. */
const menu = drawing(
  '#e9d5bd',
  plate(19),
  circle(48, 48, 11, '#e3c9a4'),
  stroke('M24 30v38M20 30v10q0 4 4 4t4-4V30', '#6b5a4c', 2.6),
  stroke('M73 68V30q-5 6-4 18h4', '#6b5a4c', 2.6),
  circle(44, 46, 5, '#6f9b3f'),
  circle(52, 45, 5, '#c9402e'),
  oval(48, 53, 7, 4, '#8c4a2a'),
)

export const MAINS = {
  'demo-steak': steak,
  'demo-chicken': chicken,
  'demo-burger': burger,
  'demo-octopus': octopus,
  'demo-fish': fish,
  'demo-paella': paella,
  'demo-menu': menu,
}
