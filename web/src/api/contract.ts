import type { paths as TaskPaths } from './schema/task'
import type { paths as ReportPaths } from './schema/report'
import type { Agenda, Alert, FeedEntry, InboxAlert, Me, Page } from './types'

/** What the gateway offers under /api, path by path, in the form openapi-fetch checks calls against. */
interface Answer<Body> {
  headers: Record<string, unknown>
  content: { 'application/json': Body }
}

type In<Name extends string, Value> = [Value] extends [never] ? object : Record<Name, Value>

interface Get<Body, Query = never, Path = never> {
  get: { parameters: { query?: Query } & In<'path', Path>; responses: { 200: Answer<Body> } }
}

interface Post<Body, Sent, Path = never> {
  post: {
    parameters: { header: { 'Idempotency-Key': string } } & In<'path', Path>
    requestBody: { content: { 'application/json': Sent } }
    responses: { 200: Answer<Body> }
  }
}

interface Paging {
  after?: string
  limit?: number
}

export type TaskQuery = NonNullable<TaskPaths['/api/tasks']['get']['parameters']['query']>
export type NewProgressUpdate = TaskPaths['/api/tasks/{id}/progress-updates']['post']['requestBody']['content']['application/json']

type Empty = Record<string, never>
type Id = { id: string }
export type FilingDraft = ReportPaths['/api/filings/{id}/draft']['post']['requestBody']['content']['application/json']

export interface paths extends TaskPaths, ReportPaths {
  '/api/me': Get<Me>
  '/api/agenda': Get<Agenda, { programme: string }>
  '/api/alerts': Get<Page<Alert>, Paging & { department?: string }>
  '/api/inbox': Get<Page<InboxAlert> & { unread: number }, Paging>
  '/api/inbox/{id}/reading': Post<unknown, Empty, Id>
  '/api/feed/entries': Get<Page<FeedEntry>, { before?: string; limit?: number; programme?: string }>
}
