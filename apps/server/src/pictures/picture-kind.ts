/** Kinds of pictures that may be uploaded, by the media type that they are served as. */
export type PictureKind = 'image/png' | 'image/jpeg' | 'image/webp'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [...'RIFF'].map((letter) => letter.charCodeAt(0))
const WEBP = [...'WEBP'].map((letter) => letter.charCodeAt(0))

/** What the first bytes say, whatever the sender calls it; `null`: none of the kinds that are taken. */
export function kindOf(bytes: Uint8Array): PictureKind | null {
  if (hasAt(bytes, 0, PNG)) return 'image/png'
  if (hasAt(bytes, 0, JPEG)) return 'image/jpeg'
  return hasAt(bytes, 0, RIFF) && hasAt(bytes, 8, WEBP) ? 'image/webp' : null
}

const hasAt = (bytes: Uint8Array, start: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[start + at] === byte)
