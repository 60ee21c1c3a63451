import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { precompress } from './precompress.ts'
import { preloadWords } from './preload-words.ts'

const hub = 'http://localhost:7300'

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      // The app asks before it reloads: an update must not interrupt a check that is being edited.
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
      manifest: {
        name: 'Comanda',
        short_name: 'Comanda',
        description: 'A restaurant point of sale that keeps selling when the network does not',
        lang: 'en',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f5f1e8',
        theme_color: '#fffdf8',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
    preloadWords(),
    precompress(),
  ],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // Our packages do nothing when they are merely loaded: of each, a screen gets what it uses.
        moduleSideEffects: [{ test: /[\\/]packages[\\/]\w+[\\/]src[\\/]/, sideEffects: false }],
      },
      output: {
        // What is loaded first comes in three files: many small ones compress worse, and each is a request.
        // `$initial`: what only a later screen uses comes with that screen.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              tags: ['$initial'],
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|zod|idb|uuid|use-sync-external-store)[\\/]/,
            },
            {
              name: 'engine',
              tags: ['$initial'],
              test: /[\\/]packages[\\/](domain|sync|protocol|client|storage)[\\/]/,
            },
            { name: 'app', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: {
    port: 7301,
    proxy: {
      '/api': { target: hub },
      '/ws': { target: hub, ws: true },
    },
  },
})
