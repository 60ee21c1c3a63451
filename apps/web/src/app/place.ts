/** Which terminal of this browser a window is: `/` is the paired one, `/demo/waiter/…` a ready one of the demo. */
export interface Place {
  /** In front of every path of this terminal. */
  readonly basepath: string
  /** Names its database, and whatever else this browser keeps for it. */
  readonly name: string
  readonly demoKey: string | null
}

export function placeOf(pathname: string): Place {
  const key = /^\/demo\/([a-z0-9-]+)(?:\/|$)/.exec(pathname)?.[1]
  if (key === undefined) return { basepath: '/', name: 'default', demoKey: null }
  return { basepath: `/demo/${key}`, name: `demo-${key}`, demoKey: key }
}

export const isDemoPage = (pathname: string): boolean => /^\/demo\/?$/.test(pathname)

export const databaseOf = (place: Place): string => `comanda-${place.name}`
