import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Access, AskerHeaders } from '../access/asker.ts'
import { ApiError } from '../http/api-error.ts'
import { assertSameOrigin } from '../http/origin.ts'
import { DRAWN } from './drawn/drawn.ts'
import { assertMayUpload } from './may-upload.ts'
import { isCode, PICTURE_ID, type Pictures } from './pictures.ts'

export interface PictureRoutesOptions extends Access {
  readonly pictures: Pictures
}

/** Enough for a picture as large as a tile will ever show it. Bytes. */
const MOST_BYTES = 300_000
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Drawn pictures may become better with another version of the program. */
const FOR_A_DAY = 'public, max-age=86400'
/** A picture that is opened as a page of its own can do nothing. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const SenderHeaders = z.looseObject({
  authorization: z.string().optional(),
  'x-comanda-person': z.string().max(64).optional(),
  'x-comanda-proof': z.string().max(128).optional(),
})

/** Pictures of products: shown to whoever knows their id, added by a manager (F3.1). */
export const pictureRoutes =
  ({ hub, tokens, pictures }: PictureRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_, body, done) =>
      done(null, body),
    )
    // What is wrong with a body is told in the words of pictures.
    app.setErrorHandler((error) => {
      throw isCode(error, 'FST_ERR_CTP_BODY_TOO_LARGE') ? tooLarge() : error
    })

    app.get(
      '/api/pictures/:id',
      {
        schema: {
          tags: ['pictures'],
          summary: 'A picture of a product',
          params: z.object({ id: z.string().max(80) }),
        },
      },
      async ({ params }, reply) => {
        const drawn = DRAWN.get(params.id)
        if (drawn !== undefined) return show(reply, 'image/svg+xml', FOR_A_DAY).send(drawn)
        const picture = await pictures.find(params.id)
        if (picture === null) throw unknownPicture()
        return show(reply, picture.kind, FOR_EVER).send(picture.bytes)
      },
    )

    app.put(
      '/api/pictures',
      {
        onRequest: async (request) => {
          assertSameOrigin(request)
          assertMayUpload(request.headers as AskerHeaders, { hub, tokens })
        },
        schema: {
          tags: ['pictures'],
          summary: 'Add a picture: the body is a PNG, JPEG or WebP of up to 300 kB',
          headers: SenderHeaders,
          response: { 200: z.object({ id: z.string().regex(PICTURE_ID) }) },
        },
      },
      async ({ body }, reply) => {
        const id = Buffer.isBuffer(body) ? await kept(pictures, body) : null
        if (id === null) throw notAPicture()
        void reply.header('cache-control', 'no-store')
        return { id }
      },
    )
  }

const show = (reply: FastifyReply, type: string, keep: string): FastifyReply =>
  reply.type(type).headers({ 'cache-control': keep, 'content-security-policy': INERT })

async function kept(pictures: Pictures, bytes: Buffer): Promise<string | null> {
  try {
    return await pictures.keep(bytes)
  } catch (error) {
    throw isCode(error, 'ENOSPC') ? diskFull(error) : error
  }
}

const unknownPicture = (): ApiError =>
  new ApiError(
    404,
    'picture-unknown',
    'There is no such picture here.',
    'Choose another one for the product.',
  )

const notAPicture = (): ApiError =>
  new ApiError(
    415,
    'not-a-picture',
    'This file is no PNG, JPEG or WebP picture.',
    'Save it as one of these and send it again.',
  )

const tooLarge = (): ApiError =>
  new ApiError(
    413,
    'picture-too-large',
    'The picture is larger than 300 kB.',
    'Make it smaller, 600 pixels are plenty, and send it again.',
  )

const diskFull = (cause: unknown): ApiError =>
  new ApiError(507, 'disk-full', 'The server’s disk is full.', 'Make room on it, then send this again.', {
    cause,
  })
