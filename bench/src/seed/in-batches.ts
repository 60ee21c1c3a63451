const BATCH = 200

/** Sends commands, many at a time; throws when one of them is refused. */
export async function inBatches<T>(
  commands: readonly T[],
  send: (command: T) => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  for (let from = 0; from < commands.length; from += BATCH) {
    const answers = await Promise.all(commands.slice(from, from + BATCH).map(send))
    const refused = answers.find(({ ok }) => !ok)
    if (refused !== undefined) throw new Error(`what is seeded is not valid: ${JSON.stringify(refused)}`)
  }
}
