import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What a browser fetches before it can show the shell, and the largest page, stay within their budgets (gzip). */
const shellBudget = 120_000
const pageBudget = 60_000
const pages = fileURLToPath(new URL('../target/classes/static/', import.meta.url))
const weigh = (file) => gzipSync(readFileSync(join(pages, file))).length

const index = readFileSync(join(pages, 'index.html'), 'utf8')
const first = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1])
const assets = readdirSync(join(pages, 'assets')).map((name) => `assets/${name}`)
const catalogue = assets.find((name) => /\/zh-CN-[^/]+\.js$/.test(name))
const shell = ['index.html', ...first, catalogue].reduce((sum, file) => sum + weigh(file), 0)
const heaviest = assets
  .filter((name) => name.endsWith('.js') && !first.includes(name))
  .map((name) => ({ name, size: weigh(name) }))
  .sort((a, b) => b.size - a.size)[0]

console.log(`shell ${(shell / 1000).toFixed(1)} KB, heaviest lazy part ${heaviest.name} ${(heaviest.size / 1000).toFixed(1)} KB (gzip)`)
if (shell > shellBudget || heaviest.size > pageBudget) {
  console.error(`over budget: shell ${shellBudget / 1000} KB, lazy part ${pageBudget / 1000} KB`)
  process.exit(1)
}
