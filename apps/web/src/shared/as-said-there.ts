/** `en` in a restaurant of `es-ES`: English words in the order that is usual in Spain. */
export function asSaidThere(language: string, house: string): string {
  const { region } = new Intl.Locale(house)
  return region === undefined ? language : new Intl.Locale(language, { region }).toString()
}
