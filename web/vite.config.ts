import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { fixtureApi } from './fixtures/vite-plugin.mjs'

/** `--mode fixtures` answers /api from the demo programme; any other mode passes it on to a running gateway. */
export default defineConfig(({ mode }) => ({
  plugins: [vue(), ...(mode === 'fixtures' ? [fixtureApi()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false', __VUE_I18N_LEGACY_API__: 'false' },
  build: { outDir: 'target/classes/static', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022' },
  server: {
    proxy: Object.fromEntries(
      (mode === 'fixtures' ? [] : ['/api', '/oauth2', '/login', '/logout']).map((path) => [
        path,
        process.env['DUBAN_GATEWAY'] ?? 'http://localhost:8080',
      ]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 60_000,
  },
}))
