import type { Light } from './task'

/** What the notification service answers with. */
export type AgendaAction =
  | 'ACKNOWLEDGE'
  | 'UPDATE'
  | 'REDO'
  | 'FILE'
  | 'SIGN_OFF'
  | 'SUBMIT'
  | 'REFILE'
  | 'REVIEW'
  | 'DECIDE_EXTENSION'

export interface AgendaItem {
  id: string
  kind: 'TASK' | 'OBLIGATION'
  programme: string
  reference: string
  title: string
  department: string
  due: string | null
  light: Light
  reasons: { rule: string; facts: Record<string, unknown>; text: string }[]
  workingDaysLeft: number | null
  percent: number | null
  action: AgendaAction
  since: string
}

export interface Agenda {
  items: AgendaItem[]
  waiting: AgendaItem[]
  asOf: string
}

export interface Alert {
  id: string
  kind: string
  level: 'REMINDER' | 'OVERDUE' | 'ESCALATION'
  item: { kind: 'TASK' | 'OBLIGATION'; id: string; reference: string; title: string }
  department: string
  due: string | null
  workingDays: number | null
  raisedAt: string
  text: string
}

export interface InboxAlert extends Alert {
  readAt: string | null
}

export interface FeedEntry {
  id: string
  type: string
  aggregate: string
  reference: string
  programme: string
  departments: string[]
  actor: { name: string; department: string | null }
  at: string
  text: string
  data: Record<string, unknown>
  revision: number
}
