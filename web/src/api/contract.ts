import type { paths as TaskPaths } from './schema/task'
import type { Agenda, Alert, Concreteness, FeedEntry, FiledFile, Filing, HistoryEntry, InboxAlert, Me, Obligation, Page, ReturnReason, Standing } from './types'

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

interface Upload<Body, Path> {
  post: {
    parameters: { path: Path; header: { 'Idempotency-Key': string } }
    requestBody: { content: { 'multipart/form-data': { file: Blob; seal?: boolean } } }
    responses: { 201: Answer<Body> }
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
type FilingVerb<Sent> = Post<Filing, Sent, Id>

export interface FilingDraft {
  measures: { text: string; due?: string; person?: string }[]
  text?: string
  files: string[]
  nil: boolean
  nilReason?: string
}

export interface paths extends TaskPaths {
  '/api/me': Get<Me>
  '/api/departments/standing': Get<Standing, { programme: string }>
  '/api/measures/check': { post: { parameters: object; requestBody: { content: { 'application/json': { text: string; due?: string; person?: string } } }; responses: { 200: Answer<Concreteness> } } }
  '/api/obligations': Get<Page<Obligation>, Paging & { programme?: string; department?: string; state?: string; code?: string }>
  '/api/filings/{id}': Get<Filing, never, Id>
  '/api/filings/{id}/history': Get<Page<HistoryEntry>, Paging, Id>
  '/api/filings/{id}/draft': FilingVerb<FilingDraft>
  '/api/filings/{id}/files': Upload<FiledFile, Id>
  '/api/filings/{id}/sign-off': FilingVerb<Empty>
  '/api/filings/{id}/submission': FilingVerb<Empty>
  '/api/filings/{id}/acceptance': FilingVerb<Empty>
  '/api/filings/{id}/returns': FilingVerb<{ reasonCode: ReturnReason; reason: string }>
  '/api/agenda': Get<Agenda, { programme: string }>
  '/api/alerts': Get<Page<Alert>, Paging & { department?: string }>
  '/api/inbox': Get<Page<InboxAlert> & { unread: number }, Paging>
  '/api/inbox/{id}/reading': Post<unknown, Empty, Id>
  '/api/feed/entries': Get<Page<FeedEntry>, { before?: string; limit?: number; programme?: string }>
}
