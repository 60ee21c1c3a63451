import { lateTexts } from '../../shared/late-texts.ts'

const en = {
  favourites: 'Favourites',
  from: 'from {{price}}',
  perKilo: '{{price}}/kg',
  fromPerKilo: 'from {{price}}/kg',
  typed: 'any price',
  soldOut: 'sold out',
  left_one: '{{count}} left',
  left_other: '{{count}} left',
  eightySix: '86',
  eightySixIs: 'Say what is sold out (86)',
  tapToSay: 'Tap what is sold out, is back, or should be counted.',
  ready: 'Done',
  saidSoldOut: '{{name}} is sold out. {{who}} said so at {{time}}.',
  countedOut: '{{name}} is sold out: all that {{who}} counted at {{time}} are ordered.',
  backOn: 'There is more',
  isBack: '{{name}} can be ordered again',
  unknownCode: 'Nothing on the menu has the code {{code}}.',
}

const es: typeof en = {
  favourites: 'Favoritos',
  from: 'desde {{price}}',
  perKilo: '{{price}}/kg',
  fromPerKilo: 'desde {{price}}/kg',
  typed: 'precio libre',
  soldOut: 'agotado',
  left_one: 'queda {{count}}',
  left_other: 'quedan {{count}}',
  eightySix: '86',
  eightySixIs: 'Decir qué está agotado (86)',
  tapToSay: 'Toca lo que se ha agotado, ha vuelto o hay que contar.',
  ready: 'Listo',
  saidSoldOut: '{{name}} está agotado. Lo dijo {{who}} a las {{time}}.',
  countedOut: '{{name}} está agotado: ya se ha pedido todo lo que contó {{who}} a las {{time}}.',
  backOn: 'Hay más',
  isBack: '{{name}} se puede pedir otra vez',
  unknownCode: 'Nada en la carta tiene el código {{code}}.',
}

export const useMenuWords = lateTexts('menu', { en, es })
