/** What the task service answers with. */
export type Light = 'GREEN' | 'YELLOW' | 'RED' | 'MADE_UP_LATE'
export type TaskStatus =
  | 'DRAFT'
  | 'ASSIGNED'
  | 'ACKNOWLEDGED'
  | 'IN_PROGRESS'
  | 'COMPLETION_CLAIMED'
  | 'CLOSED'
  | 'RETURNED'
  | 'SUSPENDED'
  | 'TERMINATED'
export type TaskKind = 'FIXED_DATE' | 'QUARTERLY' | 'MONTHLY' | 'YEAR_END' | 'RELATIVE' | 'ONGOING'
export type Timeliness = 'NOT_DUE' | 'ON_TIME' | 'EARLY' | 'LATE' | 'OVERDUE' | 'ONGOING' | 'TO_BE_SET'
export type Role = 'office' | 'liaison' | 'head' | 'leader' | 'auditor' | 'admin'

export interface Page<Item> {
  items: Item[]
  next: string | null
  asOf: string
}

export interface Me {
  id: string
  name: string
  department: string
  roles: Role[]
}

export interface Area {
  code: string
  name: string
}

export interface Programme {
  id: string
  revision: number
  name: string
  zone: string
  status: 'OUTLINE' | 'DRAFT' | 'ISSUED' | 'CLOSED'
  version: number
  areas: Area[]
  office: string
  startsOn: string
  endsOn: string
  rules: Record<string, unknown>
  calendar: { version: string; publishedYears: number[] }
  today: string
}

export interface Department {
  code: string
  name: string
  shortName: string | null
  aliases: string[]
  kind: 'MUNICIPAL_DEPARTMENT' | 'PARTY_ORGAN' | 'MASS_ORGANISATION' | 'LOCALITY'
  parent: string | null
  formerNames: { name: string; until: string }[]
  revision: number
}

export interface Reason {
  rule: string
  facts: Record<string, string | number | boolean | null>
  event: { aggregateId: string; revision: number } | null
  text: string
}

export interface TaskRow {
  id: string
  revision: number
  programme: string
  serial: string
  area: string
  title: string
  leadDepartment: string
  supportingDepartments: string[]
  kind: TaskKind
  status: TaskStatus
  percent: number
  scheduledPercent: number | null
  startsOn: string | null
  originalDue: string | null
  currentDue: string | null
  duePrecision: 'DAY' | 'MONTH'
  forecast: string | null
  actual: string | null
  light: { level: Light; reasons: Reason[] } | null
  originalLight: { level: Light } | null
  timeliness: Timeliness
  lastFeedbackOn: string | null
  updatedAt: string
}

export interface Milestone {
  n: number
  name: string
  weight: number
  due: string
  metOn: string | null
}

export interface Extension {
  n: number
  requestedOn: string
  from: string
  to: string
  reasonCode: string
  reason: string
  decision: 'PENDING' | 'GRANTED' | 'DECLINED'
  decidedOn: string | null
  note: string | null
}

export interface StoredFile {
  id: string
  name: string
  size: number
  contentType: string
  sha256: string
}

export interface ProgressUpdate {
  revision: number
  at: string
  by: string
  percent: number
  done: string
  problems: string | null
  nextSteps: string | null
  evidence: string[]
}

export interface TaskView extends TaskRow {
  objective: string
  countermeasures: string
  schedule: string
  assessment: string
  deliverable: string | null
  milestones: Milestone[]
  extensions: Extension[]
  updates: ProgressUpdate[]
  evidence: StoredFile[]
  rulesVersion: number
  calendarVersion: string
  allowed: string[]
}

export interface HistoryEntry {
  revision: number
  type: string
  at: string
  actor: { id: string; name: string; department: string | null; onBehalfOf: string | null }
  data: Record<string, unknown>
  hash: string
}

export interface TaskCounts {
  status: Partial<Record<TaskStatus, number>>
  light: Partial<Record<Light, number>>
  timeliness: Partial<Record<Timeliness, number>>
}

export interface DepartmentProgress {
  department: string
  areas: Record<string, Partial<Record<Light, number>>>
  lights: Partial<Record<Light, number>>
  statuses: Partial<Record<TaskStatus, number>>
  timeliness: Partial<Record<Timeliness, number>>
  dueSoon: number
  open: number
  lastUpdateAt: string | null
}

export interface ProgressBoard {
  asOf: string
  eventsBehind: number
  today: string
  items: DepartmentProgress[]
  dueDates: { date: string; count: number }[]
}

export interface CalendarDay {
  date: string
  working: boolean
  name?: string | null
}

export interface CalendarSpan {
  version: string
  published: boolean
  days: CalendarDay[]
}

