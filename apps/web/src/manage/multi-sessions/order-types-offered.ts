/** The same order types, another one in front: a new check begins with the first (F3.7). */
export const withFirst = <T extends string>(ids: readonly T[], first: string): readonly T[] => [
  ...ids.filter((id) => id === first),
  ...ids.filter((id) => id !== first),
]
