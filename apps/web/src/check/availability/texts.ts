import { lateTexts } from '../../shared/late-texts.ts'

const en = {
  available: 'Can be ordered',
  soldOut: 'Sold out',
  soldOutBy: 'Sold out · {{who}}, {{time}}',
  left_one: '{{count}} left',
  left_other: '{{count}} left',
  leftBy_one: '{{count}} left · {{who}} counted at {{time}}',
  leftBy_other: '{{count}} left · {{who}} counted at {{time}}',
  howMany: 'How many are left?',
  notCounted: 'not counted',
  dontCount: 'Don’t count',
  fewer: 'One less',
  more: 'One more',
  count: 'Count',
  variants: 'Sizes and kinds',
  saidAvailable: '{{name}} can be ordered again',
  saidSoldOut: '{{name}} is sold out',
  saidLeft_one: '{{name}}: {{count}} left',
  saidLeft_other: '{{name}}: {{count}} left',
}

const es: typeof en = {
  available: 'Se puede pedir',
  soldOut: 'Agotado',
  soldOutBy: 'Agotado · {{who}}, {{time}}',
  left_one: 'Queda {{count}}',
  left_other: 'Quedan {{count}}',
  leftBy_one: 'Queda {{count}} · contado por {{who}} a las {{time}}',
  leftBy_other: 'Quedan {{count}} · contado por {{who}} a las {{time}}',
  howMany: '¿Cuántos quedan?',
  notCounted: 'sin contar',
  dontCount: 'No contar',
  fewer: 'Uno menos',
  more: 'Uno más',
  count: 'Contar',
  variants: 'Tamaños y clases',
  saidAvailable: '{{name}} se puede pedir otra vez',
  saidSoldOut: '{{name}} está agotado',
  saidLeft_one: '{{name}}: queda {{count}}',
  saidLeft_other: '{{name}}: quedan {{count}}',
}

export const useAvailabilityWords = lateTexts('availability', { en, es })
