import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerNotFound } from './answer-errors.ts'
import { ApiError } from './api-error.ts'

/** Where the built web app lies in this repository. */
export const WEB_ROOT = fileURLToPath(new URL('../../../web/dist', import.meta.url))

const A_YEAR = 'public, max-age=31536000, immutable'

export const hasWebApp = (webRoot: string): boolean => existsSync(join(webRoot, 'index.html'))

/** Serves the app: hashed files for ever, everything that names them fresh, and its own paths as the one page. */
export async function serveWebApp(app: FastifyInstance, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    serve: false,
    // The build has made them as small as they get.
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    suppressWarning: true,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', isHashed(path, webRoot) ? A_YEAR : 'no-cache')
    },
  })
  app.setNotFoundHandler(answerNotFound)
  app.get<{ Params: { '*': string } }>('/*', { schema: { hide: true } }, (request, reply) => {
    const { '*': path } = request.params
    if (isOurs(path)) return answerNotFound(request, reply)
    if (/\.[^/]*$/.test(path)) return reply.sendFile(path)
    if (!(request.headers.accept ?? '').includes('text/html')) return answerNotFound(request, reply)
    if (!hasWebApp(webRoot)) throw notBuilt()
    return reply.sendFile('index.html')
  })
}

const isHashed = (path: string, webRoot: string): boolean => path.startsWith(join(webRoot, 'assets'))

/** Paths that are no pages of the app, whatever asks for them. */
const isOurs = (path: string): boolean => /^(api|ws|r|metrics|healthz)(\/|$)/.test(path)

const notBuilt = (): ApiError =>
  new ApiError(
    503,
    'web-app-missing',
    'The screens are not built yet.',
    'Run "npm run build:web" in the project and load this page again.',
  )
