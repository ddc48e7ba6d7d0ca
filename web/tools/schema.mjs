import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'
import ts from 'typescript'

/** Writes src/api/schema from the services' published descriptions: a field that is renamed there does not compile here. */
const published = new URL('../../docs/api/', import.meta.url)
const written = new URL('../src/api/schema/', import.meta.url)
const blob = ts.factory.createTypeReferenceNode('Blob')

mkdirSync(written, { recursive: true })
for (const service of ['task', 'report', 'notification']) {
  const source = new URL(`${service}-service.json`, published)
  if (!existsSync(source)) continue
  const target = new URL(`${service}.ts`, written)
  const tree = await openapi(source, { emptyObjectsUnknown: true, transform: (schema) => (schema.format === 'binary' ? blob : undefined) })
  const code = astToString(tree)
  if (!existsSync(target) || readFileSync(target, 'utf8') !== code) writeFileSync(target, code)
}
