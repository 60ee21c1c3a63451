import { lateTexts } from '../../shared/late-texts.ts'

/** Words of correcting how a payment was made. */
const en = {
  open: 'Correct {{method}}, {{amount}}',
  title: 'How it was paid',
  hint: 'The check, its till and its Z stay as they were counted. The correction is booked now, in the till that is open now.',
  method: 'Way of paying',
  tip: 'Tip',
  tipFor: 'Tip for',
  reference: 'Reference',
  wrongTip: 'Type the tip as an amount, 0 for none.',
  usualReasons: 'The tip was on the slip|The wrong way of paying was tapped|The tip was typed wrong',
  corrected: 'Corrected: {{was}} → {{now}}',
  by: '{{name}} · {{terminal}} · {{time}} · {{reason}}',
  withTip: '{{method}}, tip {{tip}}',
}

const es: typeof en = {
  open: 'Corregir {{method}}, {{amount}}',
  title: 'Cómo se pagó',
  hint: 'La cuenta, su caja y su Z se quedan como se contaron. La corrección se anota ahora, en la caja que está abierta ahora.',
  method: 'Forma de pago',
  tip: 'Propina',
  tipFor: 'Propina para',
  reference: 'Referencia',
  wrongTip: 'Escribe la propina como importe; 0 si no hay.',
  usualReasons: 'La propina estaba en el recibo|Se tocó otra forma de pago|La propina se escribió mal',
  corrected: 'Corregido: {{was}} → {{now}}',
  by: '{{name}} · {{terminal}} · {{time}} · {{reason}}',
  withTip: '{{method}}, propina {{tip}}',
}

const texts = { en, es }
export const useCorrectTexts = lateTexts('correct', texts)
