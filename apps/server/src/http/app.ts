import type { Hub } from '@comanda/hub'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import type { Tokens } from '../access/tokens.ts'
import { attentionRoutes } from '../attention/attention-routes.ts'
import type { Demo } from '../demo/demo.ts'
import { bringBackRoutes } from '../history/back/bring-back-routes.ts'
import { checkRoutes } from '../history/check-routes.ts'
import type { History } from '../history/history.ts'
import { kitchenTimeRoutes } from '../history/kitchen/kitchen-routes.ts'
import { statementRoutes } from '../history/statement/statement-routes.ts'
import { zRoutes } from '../history/z/z-routes.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { pictureRoutes } from '../pictures/picture-routes.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { printRoutes } from '../printing/print-routes.ts'
import type { Printing } from '../printing/printing.ts'
import { publicReceiptRoutes } from '../receipts/public-routes.ts'
import { type ReceiptRoutesOptions, receiptRoutes } from '../receipts/receipt-routes.ts'
import type { Receipts } from '../receipts/receipts.ts'
import { reportRoutes } from '../receipts/report-routes.ts'
import { answerErrors } from './answer-errors.ts'
import { ApiError } from './api-error.ts'
import type { HeldRequests } from './held.ts'
import { demoRoutes } from './routes/demo.ts'
import { exchangeRoute } from './routes/exchange.ts'
import { operationRoutes } from './routes/operation.ts'
import { pairingRoutes } from './routes/pairing.ts'
import { secureHeaders } from './security-headers.ts'
import { serveWebApp } from './web-app.ts'

export interface AppOptions {
  readonly hub: Hub
  readonly tokens: Tokens
  readonly history: History
  readonly pictures: Pictures
  readonly printing: Printing
  readonly receipts: Receipts
  readonly originFor: ReceiptRoutesOptions['originFor']
  readonly metrics: Metrics
  readonly held: HeldRequests
  /** `null`: no demo restaurant runs. */
  readonly demo: Demo | null
  readonly webRoot: string
  readonly version: string
  readonly now: () => number
  readonly log: Logger
}

/** Everything that is served over HTTP. It does not listen yet. */
export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const { hub, tokens, history, pictures, printing, receipts, originFor } = options
  const { metrics, held, demo, webRoot, version, now, log } = options
  const app: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // Terminals on HTTP ask several times a second: a line for each only helps who looks for it.
    logController: new LogController({ disableRequestLogging: !log.isLevelEnabled('debug') }),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app)
  await secureHeaders(app)
  await app.register(compress, { encodings: ['br', 'gzip'] })
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => tooManyTries() })
  await app.register(swagger, {
    openapi: { info: { title: 'Comanda', version, description: 'The API of a Comanda server' } },
    transform: jsonSchemaTransform,
  })
  await app.register(operationRoutes({ version, metrics }))
  await app.register(exchangeRoute({ hub, held }))
  await app.register(pairingRoutes({ hub, tokens, now }))
  await app.register(checkRoutes({ hub, tokens, history }))
  await app.register(bringBackRoutes({ hub, tokens, history }))
  await app.register(kitchenTimeRoutes({ hub, tokens, history }))
  await app.register(zRoutes({ hub, tokens, history }))
  await app.register(attentionRoutes({ hub, tokens }))
  await app.register(statementRoutes({ hub, tokens, history }))
  await app.register(pictureRoutes({ hub, tokens, pictures }))
  await app.register(printRoutes({ hub, tokens, printing }))
  await app.register(receiptRoutes({ hub, tokens, receipts, originFor }))
  await app.register(reportRoutes({ hub, tokens, history, printing, now }))
  await app.register(publicReceiptRoutes(receipts))
  if (demo !== null) await app.register(demoRoutes(demo))
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await serveWebApp(app, webRoot)
  return app
}

const tooManyTries = (): ApiError =>
  new ApiError(
    429,
    'too-many-tries',
    'There were too many tries from this device.',
    'Wait a minute, then try again.',
  )
