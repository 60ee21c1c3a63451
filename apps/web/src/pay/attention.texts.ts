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
  more_one: 'y {{count}} más detrás',
  more_other: 'y {{count}} más detrás',
}

const texts = { en, es }
export const useAttentionTexts = lateTexts('attention', texts)
