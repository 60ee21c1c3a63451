import { onTestFinished } from 'vitest'

/** Keeps something until the test that runs now has ended; what was made last goes first. */
export function forThisTest<T extends Disposable | AsyncDisposable>(thing: T): T {
  onTestFinished(async () => {
    if (Symbol.asyncDispose in thing) await thing[Symbol.asyncDispose]()
    else thing[Symbol.dispose]()
  })
  return thing
}
