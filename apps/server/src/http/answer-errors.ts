import { StoreError } from '@comanda/storage'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ApiError, errorBody } from './api-error.ts'

/** Answers whatever went wrong in one shape. What nobody foresaw is logged, and told without its details. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = knownError(error)
    if (known.status >= 500) request.log.error({ err: error, url: request.url }, 'a request failed')
    void answer(reply, known)
  })
}

/** The answer to a path that leads nowhere. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0] ?? ''
  return answer(
    reply,
    new ApiError(
      404,
      'not-found',
      `There is nothing at ${request.method} ${path}.`,
      'Check the address and the method.',
    ),
  )
}

const answer = (reply: FastifyReply, error: ApiError): FastifyReply =>
  reply.code(error.status).header('cache-control', 'no-store').type('application/json').send(errorBody(error))

function knownError(error: FastifyError): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof StoreError) return storeTrouble(error)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map(({ instancePath, message }) => fieldProblem(instancePath, message))
    return new ApiError(
      400,
      'invalid-request',
      `The request is not what this address takes: ${problems.slice(0, 5).join('; ')}.`,
      'Correct the fields named and send it again.',
    )
  }
  return byStatus(error)
}

const fieldProblem = (path: string, message: string | undefined): string =>
  `${path.replace(/^\//, '').replaceAll('/', '.') || 'body'}: ${message ?? 'not valid'}`

function storeTrouble(cause: StoreError): ApiError {
  return cause.code === 'disk-full'
    ? new ApiError(507, 'disk-full', 'The server’s disk is full.', 'Make room on it, then send this again.', {
        cause,
      })
    : new ApiError(
        503,
        'storage',
        'The server cannot store anything right now.',
        'Look at its log, then send this again.',
        { cause },
      )
}

function byStatus(cause: FastifyError): ApiError {
  switch (cause.statusCode) {
    case 400:
      return new ApiError(
        400,
        'invalid-json',
        'The body is not valid JSON.',
        'Send JSON with the content type application/json.',
        { cause },
      )
    case 413:
      return new ApiError(413, 'too-large', 'The body is too large.', 'Send it in smaller parts.', { cause })
    case 415:
      return new ApiError(
        415,
        'not-json',
        'The body is of a type that is not taken here.',
        'Send JSON with the content type application/json.',
        { cause },
      )
    case 503:
      return new ApiError(503, 'restarting', 'The server is stopping.', 'Try again in a moment.', { cause })
    default:
      return unforeseen(cause)
  }
}

const unforeseen = (cause: FastifyError): ApiError => {
  const { statusCode = 500 } = cause
  return statusCode < 500
    ? new ApiError(statusCode, 'refused', 'The server does not take this request.', 'Correct it.', { cause })
    : new ApiError(
        500,
        'internal',
        'Something went wrong on the server.',
        'Try again; if it stays so, look at the server’s log.',
        { cause },
      )
}
