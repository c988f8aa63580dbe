// Builds everything that runs from dist/: `npm run build`, and `npm ci` by way of prepare. Plain Node, no configuration beside it.
// A step is a name and a function; main, preload and host each add one.
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build as esbuild } from 'esbuild'
import { build as viteBuild } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The oldest Chromium that the window must run in: that of the Electron in which the tests run the shell. */
const chromium = 'chrome108'

/** The oldest Node that the shell must run in: that of the same Electron. */
const node = 'node16'

const steps = [
  { name: 'window', build: buildWindow },
  { name: 'main', build: () => bundle('main/main.ts', 'main/main.cjs') },
  // a sandboxed preload can load nothing beside itself
  { name: 'preload', build: () => bundle('preload/preload.ts', 'preload/preload.cjs') },
  { name: 'host', build: () => bundle('host/main.ts', 'host/host.cjs') },
]

for (const step of steps) {
  const started = performance.now()
  await step.build()
  console.log(`built ${step.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** renderer/ to dist/renderer: relative addresses, no inline scripts, styles or data, so that a closed policy can hold. */
async function buildWindow() {
  await viteBuild({
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react(), withoutCrossOrigin()],
    build: {
      outDir: join(root, 'dist/renderer'),
      emptyOutDir: true,
      target: chromium,
      cssTarget: chromium,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
    },
  })
}

/** One file of plain CommonJS; of Electron only its own module stays outside. */
async function bundle(entry, out) {
  await esbuild({
    entryPoints: [join(root, 'electron', entry)], outfile: join(root, 'dist', out),
    bundle: true, platform: 'node', format: 'cjs', target: node, external: ['electron'], sourcemap: false, legalComments: 'none', logLevel: 'warning',
  })
}

/** A script asked for with CORS does not load over every protocol that a shell may serve it with. */
function withoutCrossOrigin() {
  return { name: 'without-crossorigin', enforce: 'post', transformIndexHtml: (html) => html.replaceAll(/ crossorigin(?=[\s>])/g, '') }
}
