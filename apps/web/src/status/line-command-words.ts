import { attentionOf, findLine, keptCommand, type ServiceCommand } from '@comanda/domain'
import type { Say, Words } from './words.ts'

/** What was done to one line. */
export function lineWords(command: ServiceCommand, words: Words, say: Say): string | undefined {
  const { phrasing, known } = words
  const line = () => lineName(command, words) ?? say('aLine')
  switch (command.type) {
    case 'addLine': {
      const product = known.setup.products[command.productId]?.name ?? say('aProduct')
      return say('addLine', { count: command.quantity, product })
    }
    case 'adjustQuantity':
      return say('adjustQuantity', { signed: signed(command.by), line: line() })
    case 'setQuantity':
      return say('setQuantity', { line: line(), value: command.to })
    case 'removeLine':
    case 'restoreLine':
    case 'configureLine':
      return say(command.type, { line: line() })
    case 'voidLine':
      return say('voidLine', { count: command.quantity, line: line() })
    case 'compLine':
      return command.reason === null
        ? say('uncompLine', { line: line() })
        : say('compLine', { count: command.quantity, line: line() })
    case 'setLineNote': {
      const what = command.which === 'allergy' ? 'LineAllergy' : 'LineNote'
      return say(command.text === '' ? `clear${what}` : `set${what}`, { line: line(), text: command.text })
    }
    case 'setCourse':
      return say(command.course === 0 ? 'clearCourse' : 'setCourse', {
        line: line(),
        course: command.course,
      })
    case 'setSeat':
      return say(command.seat === null ? 'clearSeat' : 'setSeat', { line: line(), seat: command.seat })
    case 'holdLine':
      return say(command.held ? 'holdLine' : 'releaseLine', { line: line() })
    case 'discountLine':
      return say('discountLine', { line: line(), value: phrasing.percent(command.discountBp) })
    case 'changePrice':
      return say('changePrice', { line: line(), value: phrasing.money(command.unitPriceMinor) })
    default:
      return undefined
  }
}

const signed = (by: number): string => (by < 0 ? `−${-by}` : `+${by}`)

function lineName(command: ServiceCommand, { known }: Words): string | undefined {
  if (!('lineId' in command)) return undefined
  const { checkId, lineId } = command
  return findLine(known.service, checkId, lineId)?.line.name ?? keptLineName(lineId, known)
}

/** A line that is kept for a manager is on no check (C21). */
function keptLineName(lineId: string, { service, setup }: Words['known']): string | undefined {
  const added = attentionOf(service)
    .map(keptCommand)
    .find((kept) => kept?.type === 'addLine' && kept.lineId === lineId)
  return added?.type === 'addLine' ? setup.products[added.productId]?.name : undefined
}
