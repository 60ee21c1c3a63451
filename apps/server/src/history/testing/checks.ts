import { ServiceCommand, type SetupCommand } from '@comanda/domain'
import { serviceLogOf, setupLogOf } from '@comanda/protocol'
import { MULTI_SESSION_ID, RESTAURANT_ID } from '../../demo/terminals.ts'
import type { RunningServer } from '../../server.ts'
import { type Answered, get } from '../../testing/http.ts'
import { SERVICE_LOG, type TestTerminal } from '../../testing/test-terminal.ts'

/** Somebody does something in the demo restaurant; it must be accepted. */
export async function does(
  { hub }: RunningServer,
  by: string,
  command: Readonly<Record<string, unknown>>,
  log = SERVICE_LOG,
): Promise<void> {
  const answer = await hub.command(log, ServiceCommand.parse(command), by)
  if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(answer.refusal)}`)
}

export const sets = ({ hub }: RunningServer, command: SetupCommand) =>
  hub.command(setupLogOf(RESTAURANT_ID), command)

/** A check whose only change is that so many guests sit at it. */
export async function seats(
  server: RunningServer,
  by: string,
  checkId: string,
  tableId: string,
): Promise<void> {
  await does(server, by, {
    type: 'openCheck',
    checkId,
    tableId,
    provisional: `T9-${checkId}`,
    another: false,
  })
  await does(server, by, { type: 'setGuests', checkId, guests: 2, seen: { guests: null } })
}

/** Closes an empty check and lets it leave the live state. */
export async function closesAndFiles(server: RunningServer, by: string, checkId: string): Promise<void> {
  await does(server, by, { type: 'cancelCheck', checkId })
  await does(server, 'system', { type: 'fileClosedChecks', closedBefore: Date.now() + 60_000 })
}

export const checkLive = ({ hub }: RunningServer, checkId: string) => {
  const { checks, closed } = hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
  return checks[checkId] ?? closed[checkId]
}

export const otherLog = (multiSessionId: string): string => serviceLogOf(RESTAURANT_ID, multiSessionId)

type Asker = Pick<TestTerminal, 'token' | 'personId' | 'proof'>

const asks = ({ token, personId, proof }: Asker): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'x-comanda-person': personId,
  'x-comanda-proof': proof,
})

export const search = (
  { url }: RunningServer,
  by: Asker,
  query: Readonly<Record<string, string>>,
): Promise<Answered> => get(`${url}/api/checks?${new URLSearchParams(query)}`, asks(by))

/** Ids of what is found, newest first. */
export async function found(
  server: RunningServer,
  by: Asker,
  query: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { status, body } = await search(server, by, query)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return (body.checks as readonly { readonly id: string }[]).map(({ id }) => id)
}

export const look = ({ url }: RunningServer, by: Asker, id: string): Promise<Answered> =>
  get(`${url}/api/checks/${id}`, asks(by))
