import type { Light } from './task'

/** What the notification service answers with. */
export interface AgendaItem {
  id: string
  kind: 'TASK' | 'OBLIGATION'
  reference: string
  title: string
  department: string
  due: string | null
  light: Light | null
  workingDaysLeft: number | null
  action: string
  since: string
}

export interface Agenda {
  items: AgendaItem[]
  waiting: AgendaItem[]
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
