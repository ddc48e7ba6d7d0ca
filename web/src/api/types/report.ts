import type { StoredFile, Timeliness } from './task'

/** What the report service answers with. */
export type ObligationState = 'OWED' | 'DUE_SOON' | 'OVERDUE' | 'FILED_ON_TIME' | 'FILED_LATE' | 'RETURNED' | 'EXEMPT'
export type FilingStatus = 'NONE' | 'DRAFT' | 'SIGNED_OFF' | 'SUBMITTED' | 'ACCEPTED' | 'RETURNED'
export type ObligationKind = 'TARGET_MEASURES' | 'PROGRESS_REPORT'

export interface Obligation {
  id: string
  revision: number
  programme: string
  code: string
  name: string
  kind: ObligationKind
  department: string
  due: string
  graceDays: number
  lockOn: string | null
  task: string | null
  state: ObligationState
  filing: { status: FilingStatus; version: number; submittedAt: string | null } | null
}

/** What a filing answers, as it stands on the filing itself. */
export interface Terms {
  id: string
  programme: string
  code: string
  name: string
  kind: ObligationKind
  due: string
  graceDays: number
  lateFrom: string
  lockOn: string | null
  reopenedUntil: string | null
  locked: boolean
  task: string | null
  state: ObligationState
}

export type MeasureElement = 'NUMBER' | 'DATE' | 'DELIVERABLE' | 'PERSON'

export interface Found {
  kind: MeasureElement
  text: string
}

export interface Concreteness {
  concrete: boolean
  found: Found[]
  missing: MeasureElement[]
  text: string
}

export interface FiledMeasure {
  text: string
  due: string | null
  person: string | null
  concrete: boolean
  found: Found[]
  missing: MeasureElement[]
  remark: string
}

export type ReturnReason = 'TOO_GENERAL' | 'INCOMPLETE' | 'NOT_SEALED' | 'OTHER'

export interface FiledFile extends StoredFile {
  seal: boolean
}

export interface SubmittedVersion {
  version: number
  number: string
  at: string
  sha256: string
  on: string
}

export interface Filing {
  id: string
  revision: number
  obligation: Terms
  department: string
  status: FilingStatus
  version: number
  measures: FiledMeasure[]
  text: string | null
  files: FiledFile[]
  nil: boolean
  nilReason: string | null
  receipt: SubmittedVersion | null
  versions: SubmittedVersion[]
  returns: { version: number; reasonCode: ReturnReason; reason: string; on: string }[]
  submittedOn: string | null
  submittedAt: string | null
  timeliness: Timeliness
  allowed: string[]
}

export interface DepartmentStanding {
  department: string
  owed: number
  filed: number
  onTime: number
  late: number
  missing: number
  returned: number
  awaitingReview: number
}

export interface Standing {
  asOf: string
  items: DepartmentStanding[]
  totals: Omit<DepartmentStanding, 'department'>
  review: { waiting: number; oldestSubmittedAt: string | null; oldestWorkingDays: number | null }
}

