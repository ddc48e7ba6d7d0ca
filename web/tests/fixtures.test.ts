import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { serve } from './opened'

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  required?: string[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  oneOf?: Schema[]
}

interface Description {
  paths: Record<string, { get?: { responses: Record<string, { content: Record<string, { schema: Schema }> }> } }>
  components: { schemas: Record<string, Schema> }
}

const described = (service: string) => JSON.parse(readFileSync(`../docs/api/${service}-service.json`, 'utf8')) as Description

/** Where a value is not what its published schema says. */
function misfits(api: Description, schema: Schema, value: unknown, at: string): string[] {
  if (schema.$ref) return misfits(api, api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, value, at)
  if (schema.oneOf) return schema.oneOf.some((one) => misfits(api, one, value, at).length === 0) ? [] : [`${at}: none of its forms`]
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} is not one of ${schema.enum.join(', ')}`]
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
  const kinds = schema.type === undefined ? [] : [schema.type].flat()
  if (kinds.length > 0 && !kinds.includes(kind) && !(kind === 'integer' && kinds.includes('number'))) return [`${at}: ${kind} instead of ${kinds.join(' or ')}`]
  if (Array.isArray(value)) return value.slice(0, 40).flatMap((item, n) => misfits(api, schema.items ?? {}, item, `${at}[${n}]`))
  if (kind !== 'object') return []
  const fields = value as Record<string, unknown>
  return [
    ...(schema.required ?? []).filter((name) => !(name in fields)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(fields).flatMap(([name, inner]) => {
      const known = schema.properties?.[name] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined)
      if (known) return misfits(api, known, inner, `${at}.${name}`)
      return schema.properties ? [`${at}.${name} is not in the description`] : []
    }),
  ]
}

const cases: [string, string, string][] = [
  ['task', '/api/programmes', ''],
  ['task', '/api/departments', '?limit=200'],
  ['task', '/api/departments/progress', '?programme=pilot-2018'],
  ['task', '/api/calendar', '?from=2018-09-20&to=2018-10-20'],
  ['task', '/api/calendar/years', ''],
  ['task', '/api/programmes/{id}/rules', 'pilot-2018'],
  ['task', '/api/tasks', '?programme=pilot-2018'],
  ['task', '/api/tasks/counts', '?programme=pilot-2018'],
  ['task', '/api/tasks/views', '?programme=pilot-2018'],
  ['task', '/api/tasks/forms', ''],
  ['task', '/api/tasks/{id}/fields', 'pilot-2018.A3-09'],
  ['task', '/api/tasks/{id}', 'pilot-2018.A3-09'],
  ['task', '/api/tasks/{id}', 'pilot-2018.A4-07'],
  ['task', '/api/tasks/{id}', 'pilot-2018.A5-02'],
  ['task', '/api/tasks/{id}', 'pilot-2018.A3-02.2'],
  ['task', '/api/programmes/{id}/measures', 'pilot-2018'],
  ['task', '/api/departments/{code}/deputies', 'rsj'],
  ['task', '/api/fill-in-forms', ''],
  ['task', '/api/fill-in-forms/{id}', 'fi-1'],
  ['task', '/api/templates', ''],
  ['task', '/api/templates/{id}', 'winter-wages'],
  ['task', '/api/task-groups', '?programme=pilot-2018'],
  ['task', '/api/task-groups/{id}', 'pilot-2018.g1'],
  ['task', '/api/tasks/{id}/subtasks', 'pilot-2018.A3-02'],
  ['task', '/api/tasks/{id}/history', 'pilot-2018.A3-09'],
  ['task', '/api/tasks/{id}/history', 'pilot-2018.A5-02'],
  ['task', '/api/tasks/{id}/indicators/{n}/periods', 'pilot-2018.A3-09'],
  ['task', '/api/programmes/{id}/clauses', 'pilot-2018'],
  ['task', '/api/programmes/{id}/clause-tables', 'pilot-2018'],
  ['task', '/api/programmes/{id}/clause-tables/{table}', 'pilot-2018'],
  ['task', '/api/programmes/{id}/history', 'pilot-2018'],
  ['task', '/api/programmes/{id}/clauses/{number}/history', 'pilot-2018'],
  ['task', '/api/departments/{code}/history', 'rsj'],
  ['task', '/api/templates/{id}/history', 'winter-wages'],
  ['task', '/api/audit/task-service/facts', ''],
  ['task', '/api/audit/task-service/kinds', ''],
  ['task', '/api/programmes/{id}/coverage', 'pilot-2018'],
  ['task', '/api/programmes/{id}/coverage/orphans', 'pilot-2018'],
  ['task', '/api/programmes/{id}/versions', 'pilot-2018'],
  ['task', '/api/programmes/{id}/versions/{n}/changes', 'pilot-2018'],
  ['task', '/api/help-requests', '?programme=pilot-2018'],
  ['task', '/api/instructions', '?programme=pilot-2018'],
  ['task', '/api/extension-requests', '?programme=pilot-2018'],
  ['report', '/api/obligations', '?programme=pilot-2018'],
  ['report', '/api/departments/standing', '?programme=pilot-2018'],
  ['report', '/api/filings/{id}', 'pilot-2018.q3.rsj'],
  ['report', '/api/filings/{id}', 'pilot-2018.targets.swj'],
]

describe('the fixtures', () => {
  it.each(cases)('answer as %s describes %s (%s)', async (service, path, what) => {
    const { base } = await serve('office')
    const api = described(service)
    const schema = api.paths[path]?.get?.responses['200']?.content['application/json']?.schema ?? {}
    const answer: unknown = await (await fetch(base + (what.startsWith('?') || what === '' ? path + what : path.replace(/\{id\}|\{code\}/, what).replace('{n}', '2').replace('{table}', 'ct-1').replace('{number}', '5.1')))).json()
    expect(Object.keys(schema)).not.toEqual([])
    expect([...new Set(misfits(api, schema, answer, path))].slice(0, 10)).toEqual([])
  })
})
