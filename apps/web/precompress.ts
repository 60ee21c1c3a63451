import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSED = /\.(js|css|html|svg|json|webmanifest)$/
const LEAST_BYTES = 1_024

/** Writes a brotli file beside each text file of the build: as small as it gets, and no work for the server. */
export function precompress(): Plugin {
  let outDir = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: ({ root, build }) => {
      outDir = resolve(root, build.outDir)
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: () => {
        for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' }))
          if (COMPRESSED.test(name)) compress(join(outDir, name))
      },
    },
  }
}

function compress(file: string): void {
  const content = readFileSync(file)
  if (content.length < LEAST_BYTES) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
}
