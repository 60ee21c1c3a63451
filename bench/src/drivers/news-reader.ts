import type { News } from '@comanda/protocol'

const RECORDS = '"records":'
const ANSWERS = ',"answers":'

/**
 * Reads news that several sockets of one room get with the same records: they are parsed once, so that
 * what is measured is the server and not this process.
 */
export class NewsReader {
  #text = ''
  #records: News['records'] = []

  read(text: string): Pick<News, 'records' | 'answers'> {
    const from = text.indexOf(RECORDS)
    const to = text.lastIndexOf(ANSWERS)
    if (from === -1 || to < from) return JSON.parse(text) as News
    const records = text.slice(from + RECORDS.length, to)
    if (records !== this.#text) {
      this.#records = JSON.parse(records) as News['records']
      this.#text = records
    }
    return {
      records: this.#records,
      answers: JSON.parse(text.slice(to + ANSWERS.length, -1)) as News['answers'],
    }
  }
}

export const isNewsOf = (text: string, log: string): boolean => text.startsWith(`{"t":"news","log":"${log}"`)
