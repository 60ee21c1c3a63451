const MOST = 6

/** Tips as they are typed, `5 10 15`: whole percent from 1 to 100, each once, in that order, up to six. */
export function readPercents(text: string): readonly number[] {
  const typed = (text.match(/\d+/g) ?? []).map(Number).filter((percent) => percent >= 1 && percent <= 100)
  return [...new Set(typed)].slice(0, MOST)
}
