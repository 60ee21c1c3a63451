export interface Units {
  readonly name: string
  readonly units: number
}

/** Dishes of the same name together, in the order in which they come first. */
export function namedTogether(dishes: readonly Units[]): readonly Units[] {
  const units = new Map<string, number>()
  for (const dish of dishes) units.set(dish.name, (units.get(dish.name) ?? 0) + dish.units)
  return [...units].map(([name, count]) => ({ name, units: count }))
}
