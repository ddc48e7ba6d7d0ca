import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What Maven asks of npm, done only when something changed since it last succeeded:
 * `packages` (npm ci), `build` (types, pages, budget), `test` (lint, vitest).
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const steps = {
  packages: { run: ['ci', '--no-audit', '--no-fund', '--loglevel=error'], inputs: ['package-lock.json'], kept: 'node_modules' },
  build: { run: ['run', '--silent', 'build'], inputs: everything(), kept: 'target/classes/static/index.html' },
  test: { run: ['run', '--silent', 'check'], inputs: everything(), kept: 'target' },
}

function everything() {
  return ['package-lock.json', 'package.json', 'index.html', 'vite.config.ts', 'tsconfig.json', 'eslint.config.js', 'src', 'public', 'fixtures', 'tests', '../docs/api']
}

function files(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)))
}

function digest(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => files(join(root, input)))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

const name = process.argv[2]
const step = steps[name]
const stamp = join(root, name === 'packages' ? 'node_modules' : 'target', `.${name}.stamp`)
const now = digest(step.inputs)
const before = existsSync(stamp) && existsSync(join(root, step.kept)) ? readFileSync(stamp, 'utf8') : null
if (before !== now) {
  execFileSync(npm, step.run, { cwd: root, stdio: 'inherit' })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}
