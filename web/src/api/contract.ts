import type {
  Agenda, Alert, CalendarSpan, Concreteness, Department, FeedEntry, FiledFile, Filing, HistoryEntry, InboxAlert, Light, Me, Obligation, Page,
  Programme, ProgressBoard, ReturnReason, Standing, StoredFile, TaskCounts, TaskRow, TaskStatus, TaskView, Timeliness,
} from './types'

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

export interface TaskQuery extends Paging {
  programme?: string
  area?: string
  department?: string
  role?: 'lead' | 'support'
  light?: Light
  status?: TaskStatus
  timeliness?: Timeliness
  dueFrom?: string
  dueTo?: string
  q?: string
  sort?: 'attention' | 'serial' | 'due'
}

type Empty = Record<string, never>
type Id = { id: string }
type TaskVerb<Sent> = Post<TaskView, Sent, Id>
type FilingVerb<Sent> = Post<Filing, Sent, Id>

export interface NewProgressUpdate {
  percent: number
  done: string
  problems?: string
  nextSteps?: string
  reason?: string
  forecast?: string
  evidence: string[]
}

export interface FilingDraft {
  measures: { text: string; due?: string; person?: string }[]
  text?: string
  files: string[]
  nil: boolean
  nilReason?: string
}

export interface paths {
  '/api/me': Get<Me>
  '/api/programmes': Get<Page<Programme>>
  '/api/departments': Get<Page<Department>, Paging>
  '/api/departments/progress': Get<ProgressBoard, { programme: string; on?: string }>
  '/api/departments/standing': Get<Standing, { programme: string }>
  '/api/calendar': Get<CalendarSpan, { from: string; to: string }>
  '/api/tasks': Get<Page<TaskRow>, TaskQuery>
  '/api/tasks/counts': Get<TaskCounts, { programme: string }>
  '/api/tasks/{id}': Get<TaskView, never, Id>
  '/api/tasks/{id}/history': Get<Page<HistoryEntry>, Paging, Id>
  '/api/tasks/{id}/evidence': Upload<StoredFile, Id>
  '/api/tasks/{id}/assignment': TaskVerb<Empty>
  '/api/tasks/{id}/lead': TaskVerb<{ leadDepartment: string; reason: string }>
  '/api/tasks/{id}/acknowledgement': TaskVerb<Empty>
  '/api/tasks/{id}/progress-updates': TaskVerb<NewProgressUpdate>
  '/api/tasks/{id}/milestones/{n}/completion': Post<TaskView, { on: string; evidence: string[] }, Id & { n: number }>
  '/api/tasks/{id}/extension-requests': TaskVerb<{ to: string; reasonCode: string; reason: string }>
  '/api/tasks/{id}/extension-requests/{n}/decision': Post<TaskView, { granted: boolean; note: string }, Id & { n: number }>
  '/api/tasks/{id}/completion-claim': TaskVerb<{ on: string; note: string; evidence: string[] }>
  '/api/tasks/{id}/closure': TaskVerb<{ note: string }>
  '/api/tasks/{id}/returns': TaskVerb<{ reason: string }>
  '/api/tasks/{id}/reopening': TaskVerb<{ reason: string }>
  '/api/tasks/{id}/suspension': TaskVerb<{ reason: string }>
  '/api/tasks/{id}/resumption': TaskVerb<{ reason: string }>
  '/api/tasks/{id}/termination': TaskVerb<{ reason: string }>
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
