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

export interface MeasurePart {
  kind: 'NUMBER' | 'DELIVERABLE' | 'PERSON'
  text: string
}

export interface Concreteness {
  concrete: boolean
  found: MeasurePart[]
  missing: string[]
  text: string
}

export interface Measure {
  text: string
  due: string | null
  person: string | null
  concrete: boolean
  found: MeasurePart[]
  missing: string[]
}

export type ReturnReason = 'TOO_GENERAL' | 'INCOMPLETE' | 'NOT_SEALED' | 'OTHER'

export interface FilingFile extends StoredFile {
  seal: boolean
}

export interface Filing {
  id: string
  revision: number
  obligation: Obligation
  department: string
  status: FilingStatus
  version: number
  measures: Measure[]
  text: string | null
  files: FilingFile[]
  nil: boolean
  nilReason: string | null
  receipt: Receipt | null
  returns: { reasonCode: ReturnReason; reason: string; at: string }[]
  submittedOn: string | null
  timeliness: Timeliness
  allowed: string[]
}

export interface Receipt {
  number: string
  filing: string
  version: number
  department: string
  at: string
  sha256: string
  files: { name: string; sha256: string }[]
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

