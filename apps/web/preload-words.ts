import type { Plugin } from 'vite'

const WORDS = /[\\/]shared[\\/]language\.(\w+)\.ts$/

/**
 * Tells the page, as `<meta name="words" data-en="/assets/….js">`, in which file the words of each language
 * are: `theme.js` asks for those of this device while the app is still on its way.
 */
export function preloadWords(): Plugin {
  let base = '/'
  return {
    name: 'preload-words',
    apply: 'build',
    configResolved: (config) => {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const files = Object.values(bundle).flatMap((file): [string, string][] => {
          const language = file.type === 'chunk' ? WORDS.exec(file.facadeModuleId ?? '')?.[1] : undefined
          return language === undefined ? [] : [[`data-${language}`, `${base}${file.fileName}`]]
        })
        if (files.length === 0) throw new Error('no file of words was built')
        return [
          { tag: 'meta', attrs: { name: 'words', ...Object.fromEntries(files) }, injectTo: 'head-prepend' },
        ]
      },
    },
  }
}
