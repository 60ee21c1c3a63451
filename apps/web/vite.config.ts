import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { precompress } from './precompress.ts'

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
    precompress(),
  ],
  build: {
    target: 'es2023',
    rolldownOptions: {
      output: {
        // What every screen needs comes in two files: many small ones compress worse, and each is a request.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|zod|idb|uuid|use-sync-external-store)[\\/]/,
            },
            { name: 'engine', test: /[\\/]packages[\\/](domain|sync|protocol|client|storage)[\\/]/ },
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
