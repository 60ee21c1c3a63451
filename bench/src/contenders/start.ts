import { join } from 'node:path'
import type { ServerJoin, ServerReady } from '../drivers/server.ts'
import type { Sizes } from '../load/crew.ts'
import type { CrewRequest } from '../load/serve-crew.ts'
import type { Child } from '../processes/child.ts'
import { startModule } from '../processes/modules.ts'
import { tempFolder } from '../processes/temp-folder.ts'
import { type Member, membersOf } from '../seed/members.ts'
import { seedStore } from '../seed/seed-store.ts'
import { Contender } from './contender.ts'

export interface Size {
  readonly restaurants: number
  readonly terminals: number
  readonly closedChecks: number
  /** Where each product server leaves its CPU profile; `null` for none. */
  readonly profileDir: string | null
}

/** The real server and a crew of whole terminals, or of sockets that only speak its protocol. */
export async function startProduct(
  kind: 'terminals' | 'sockets',
  size: Size,
  profileName: string,
): Promise<Contender> {
  const dataDir = tempFolder(kind)
  const members = await seedStore(dataDir, { ...size, openTables: true })
  const server = startModule('server', profiling(size, profileName))
  const terminals = members.map(({ restaurantId, terminalId }) => ({ restaurantId, terminalId }))
  const { url, tokens } = await server.request<ServerReady>({ dataDir, terminals } satisfies ServerJoin)
  const crew = startModule(kind)
  const withTokens = members.map((member, index) => ({ ...member, token: tokens[index] ?? '' }))
  await joined(crew, { url, members: withTokens })
  return new Contender(server, crew)
}

/** Plain sockets and a server without logic. */
export async function startFloor({ restaurants, terminals }: Size, sizes: Sizes): Promise<Contender> {
  const server = startModule('floor server')
  const file = join(tempFolder('floor'), 'floor.sqlite')
  const { url } = await server.request<{ readonly url: string }>({ file, down: sizes.down })
  const crew = startModule('floor')
  const members: readonly Member[] = membersOf(restaurants, terminals)
  await joined(crew, { url, members, sizes })
  return new Contender(server, crew)
}

const joined = (crew: Child, join: object): Promise<true> =>
  crew.request({ join } satisfies CrewRequest<object>)

const profiling = ({ profileDir }: Size, name: string): readonly string[] =>
  profileDir === null
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`, `--cpu-prof-name=${name}.cpuprofile`]
