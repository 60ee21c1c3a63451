/** What the books found wrong, by the column of the last printed line that it counts in. */
export type Column = 'lost' | 'cookedTwice' | 'moneyOff'

export class Findings {
  readonly #found: { readonly column: Column; readonly text: string }[] = []

  add(column: Column, text: string): void {
    this.#found.push({ column, text })
  }

  count(column: Column): number {
    return this.#found.filter((each) => each.column === column).length
  }

  get texts(): readonly string[] {
    return this.#found.map(({ column, text }) => `${WORDS[column]}: ${text}`)
  }
}

const WORDS: Readonly<Record<Column, string>> = {
  lost: 'lost',
  cookedTwice: 'cooked twice',
  moneyOff: 'money off',
}
