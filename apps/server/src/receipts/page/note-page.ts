import { isFromRight, languageOf, receiptWords } from '@comanda/printing'
import { escaped, htmlPage } from './html.ts'

/** Why there is no receipt to be seen. `accepted`: languages that the reader's browser asks for. */
export function notePage(status: number, accepted: string): string {
  const language = languageOf(accepted.split(/[,;]/)[0] ?? '')
  const words = receiptWords(language)
  const [title, hint] =
    status === 404
      ? [words.gone, words.goneHint]
      : status === 429
        ? [words.tooMany, words.tooManyHint]
        : [words.later, words.laterHint]
  return htmlPage({
    language,
    fromRight: isFromRight(language),
    title,
    body: `<header><h1>${escaped(title)}</h1><p>${escaped(hint)}</p></header>`,
  })
}
