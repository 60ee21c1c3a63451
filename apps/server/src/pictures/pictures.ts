import { hash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOf, type PictureKind } from './picture-kind.ts'

export interface Picture {
  readonly kind: PictureKind
  readonly bytes: Buffer
}

/** Ids are made of what the picture shows: the same picture is stored once, and an id never changes its meaning. */
export const PICTURE_ID = /^[0-9a-f]{64}$/

/** Pictures of products, each a file of its own in one folder of the data. */
export class Pictures {
  readonly #folder: string

  /** The folder is made with the first picture. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** `null` when there is none of this id. */
  async find(id: string): Promise<Picture | null> {
    if (!PICTURE_ID.test(id)) return null
    try {
      const bytes = await readFile(join(this.#folder, id))
      const kind = kindOf(bytes)
      return kind && { kind, bytes }
    } catch (error) {
      if (isCode(error, 'ENOENT')) return null
      throw error
    }
  }

  /** Its id, once it is on disk; `null` when these bytes are no picture that is taken. */
  async keep(bytes: Buffer): Promise<string | null> {
    if (kindOf(bytes) === null) return null
    const id = hash('sha256', bytes, 'hex')
    await mkdir(this.#folder, { recursive: true })
    const file = join(this.#folder, id)
    if ((await sizeOf(file)) !== bytes.length) await this.#write(file, bytes)
    return id
  }

  /** Under another name first: nobody ever finds half of a picture. */
  async #write(file: string, bytes: Buffer): Promise<void> {
    const draft = join(this.#folder, `.${randomUUID()}`)
    try {
      const handle = await open(draft, 'wx')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(draft, file)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
