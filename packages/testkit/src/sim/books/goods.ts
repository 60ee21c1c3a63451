import { type CheckEntry, checkWorth, type LineEntry } from './entries.ts'
import { Findings } from './findings.ts'

/** Every line and check that there ever was and that has not been filed, and what was found wrong. */
export class Goods {
  readonly findings = new Findings()
  readonly lines = new Map<string, LineEntry>()
  readonly checks = new Map<string, CheckEntry>()

  linesOf(checkId: string): readonly LineEntry[] {
    return [...this.lines.values()].filter((line) => line.checkId === checkId)
  }

  /** What guests pay for one check, in minor units, before taxes that come on top. */
  worthOf(checkId: string): number {
    return checkWorth(this.linesOf(checkId), this.checks.get(checkId)?.discount ?? null)
  }
}
