import { lateTexts } from '../shared/late-texts.ts'

/** Words of what was kept for a manager. */
const en = {
  waiting: 'Waits for you',
  approved: '{{name}} wants it applied',
  first: 'First: {{what}}',
  stayed: 'Could not be applied: {{why}}',
  apply: 'Apply',
  applyAll: 'Apply all in order',
  discard: 'Discard',
  discardAll: 'Discard all',
  discarding_one: 'Discard this',
  discarding_other: 'Discard {{count}} things',
  discardHint: 'It changes nothing then. That it was discarded, by whom and why, stays on the record.',
  usualReasons: 'It was entered anew|It did not happen|A mistake',
  noCheck: 'No check',
  elsewhere: 'In {{name}}',
  alone: '{{name}}, which works or has worked alone',
  there: {
    done: 'Done there. What could not be applied stays in the list.',
    'not-done': 'Nothing was changed: it is not for you to decide.',
    unknown: 'The server has not answered. What is still in the list was not done.',
  },
  more_one: 'and {{count}} more behind it',
  more_other: 'and {{count}} more behind these',
}

const es: typeof en = {
  waiting: 'Te espera',
  approved: '{{name}} quiere que se aplique',
  first: 'Primero: {{what}}',
  stayed: 'No se pudo aplicar: {{why}}',
  apply: 'Aplicar',
  applyAll: 'Aplicar todo en orden',
  discard: 'Descartar',
  discardAll: 'Descartar todo',
  discarding_one: 'Descartar esto',
  discarding_other: 'Descartar {{count}} cosas',
  discardHint: 'Entonces no cambia nada. Queda anotado que se descartó, quién lo hizo y por qué.',
  usualReasons: 'Se anotó de nuevo|No ocurrió|Un error',
  noCheck: 'Sin cuenta',
  elsewhere: 'En {{name}}',
  alone: '{{name}}, que trabaja o ha trabajado por su cuenta',
  there: {
    done: 'Hecho allí. Lo que no se pudo aplicar sigue en la lista.',
    'not-done': 'No se cambió nada: no te corresponde decidirlo.',
    unknown: 'El servidor no ha respondido. Lo que sigue en la lista no se hizo.',
  },
  more_one: 'y {{count}} más detrás',
  more_other: 'y {{count}} más detrás',
}

const texts = { en, es }
export const useAttentionTexts = lateTexts('attention', texts)
