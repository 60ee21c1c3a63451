/** Counts what went wrong on purpose. */
export class Faults {
  readonly counts = new Map<string, number>()

  note = (kind: string): void => {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }
}
