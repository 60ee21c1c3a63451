import { decor, type FloorPlan, PLAN_HEIGHT, PLAN_WIDTH, tablesOn } from './plan.ts'
import { TERRACE } from './restaurant.ts'

const table = tablesOn(TERRACE)

/** Along the house, around an old olive tree, hedged off from the square. */
export const TERRACE_PLAN: FloorPlan = {
  floor: {
    id: TERRACE,
    name: 'Terrace',
    position: 1,
    width: PLAN_WIDTH,
    height: PLAN_HEIGHT,
    decor: [
      decor('wall', [0, 0, 1200, 12]),
      decor('window', [70, 0, 220, 12]),
      decor('window', [370, 0, 220, 12]),
      decor('window', [1010, 0, 130, 12]),
      decor('door', [660, 0, 130, 12]),
      decor('bar', [990, 44, 170, 58], 'Terrace bar'),
      decor('plant', [6, 40, 26, 210]),
      decor('plant', [6, 290, 26, 210]),
      decor('plant', [6, 540, 26, 210]),
      decor('plant', [1168, 170, 26, 180]),
      decor('plant', [1168, 390, 26, 180]),
      decor('plant', [1168, 610, 26, 140]),
      decor('plant', [60, 768, 230, 26]),
      decor('plant', [330, 768, 230, 26]),
      decor('plant', [760, 768, 230, 26]),
      decor('plant', [550, 358, 112, 112]),
      decor('plant', [604, 26, 40, 40]),
      decor('plant', [806, 26, 40, 40]),
      decor('door', [590, 776, 140, 12]),
      decor('label', [590, 744, 140, 24], 'Square'),
      decor('label', [546, 478, 120, 24], 'Olive tree'),
    ],
  },
  tables: [
    table('21', 2, 'round', [76, 76, 116, 116]),
    table('22', 2, 'round', [256, 76, 116, 116]),
    table('23', 4, 'square', [448, 96, 116, 116], 45),
    table('24', 4, 'rect', [716, 100, 206, 112]),
    table('25', 4, 'rect', [88, 284, 116, 200]),
    table('26', 5, 'round', [296, 290, 156, 156]),
    table('27', 8, 'rect', [736, 336, 276, 118]),
    table('28', 4, 'square', [1024, 180, 114, 114], 20),
    table('29', 6, 'rect', [130, 588, 240, 116], 345),
    table('30', 8, 'round', [820, 552, 184, 184]),
  ],
}
