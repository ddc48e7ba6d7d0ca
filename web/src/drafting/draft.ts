import type { NewDraft } from '@/api/contract'
import type { TaskKind, TaskView } from '@/api/types'

export type Anchor = NonNullable<TaskView['dueOffset']>['anchor']
export type Unit = NonNullable<TaskView['dueOffset']>['unit']
export const anchors: Anchor[] = ['ASSIGNMENT', 'ACKNOWLEDGEMENT', 'DATE']
export const units: Unit[] = ['WORKING_DAY', 'DAY', 'MONTH']

export interface WrittenMilestone {
  /** The number of one that is there already. */
  n?: number
  name: string
  weight: number
  due: string
  /** It is met, and stays where it is. */
  met?: boolean
}

/** A task as it is being written: every field there, empty or not. */
export interface WrittenTask {
  serial: string
  area: string
  title: string
  leadDepartment: string
  supportingDepartments: string[]
  kind: TaskKind
  objective: string
  countermeasures: string
  schedule: string
  assessment: string
  deliverable: string
  startsOn: string
  due: string
  duePrecision: 'DAY' | 'MONTH'
  milestones: WrittenMilestone[]
  /** From when the due date of a relative task is counted; empty: it is not. */
  anchor: Anchor | ''
  anchorDay: string
  amount: number | ''
  unit: Unit
}

/** What kind of deadline, and from when to when, of whatever is being written. */
export type WrittenDates = Pick<WrittenTask, 'kind' | 'startsOn' | 'due' | 'duePrecision' | 'anchor' | 'anchorDay' | 'amount' | 'unit'>

export const kinds: TaskKind[] = ['FIXED_DATE', 'MONTHLY', 'QUARTERLY', 'YEAR_END', 'RELATIVE', 'ONGOING']
export const mostOffset = 3660
export const serialPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/
const haves = ['objective', 'countermeasures', 'schedule', 'assessment'] as const
const dated = (text: string) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)

export const emptyTask = (): WrittenTask => ({
  serial: '', area: '', title: '', leadDepartment: '', supportingDepartments: [], kind: 'FIXED_DATE', objective: '', countermeasures: '', schedule: '', assessment: '', deliverable: '', startsOn: '', due: '',
  duePrecision: 'DAY', milestones: [], anchor: '', anchorDay: '', amount: '', unit: 'WORKING_DAY',
})

export function asWritten(task: TaskView): WrittenTask {
  return {
    serial: task.serial, area: task.area, title: task.title, leadDepartment: task.leadDepartment, supportingDepartments: [...task.supportingDepartments], kind: task.kind,
    objective: task.objective, countermeasures: task.countermeasures, schedule: task.schedule, assessment: task.assessment, deliverable: task.deliverable ?? '',
    startsOn: task.startsOn ?? '', due: task.dueOffset ? '' : (task.currentDue ?? ''), duePrecision: task.duePrecision, milestones: task.milestones.map(({ name, weight, due }) => ({ name, weight, due })),
    anchor: task.dueOffset?.anchor ?? '', anchorDay: task.dueOffset?.from ?? '', amount: task.dueOffset?.amount ?? '', unit: task.dueOffset?.unit ?? 'WORKING_DAY',
  }
}

/** How the due date is reckoned; null: it is written down, or to be set. */
export function offsetOf({ kind, anchor, anchorDay, amount, unit }: Pick<WrittenTask, 'kind' | 'anchor' | 'anchorDay' | 'amount' | 'unit'>): NewDraft['dueOffset'] {
  return kind === 'RELATIVE' && anchor !== '' ? { anchor, from: anchor === 'DATE' ? anchorDay : null, amount: Number(amount), unit } : null
}

/** What is posted; its serial number and programme are told apart. */
export function asDraft(written: WrittenTask): NewDraft {
  const { serial: _serial, startsOn, due, deliverable, anchor: _anchor, anchorDay: _day, amount: _amount, unit: _unit, ...texts } = written
  const dueOffset = offsetOf(written)
  return { ...texts, title: texts.title.trim(), startsOn: startsOn || null, due: dueOffset ? null : due || null, dueOffset, deliverable: deliverable.trim() || null, milestones: texts.milestones.map((one) => ({ ...one, name: one.name.trim() })) }
}

/** Of the four haves and what usually goes with them, what is not written; the first four keep a task from being assigned. */
export function missingOf(task: Pick<WrittenTask, (typeof haves)[number] | 'kind'> & { deliverable: string | null; due?: string; currentDue?: string | null; anchor?: string; dueOffset?: unknown; milestones: unknown[] }) {
  const undated = !(task.due ?? task.currentDue)
  return {
    needed: [...haves.filter((have) => task[have].trim() === ''), ...(undated && ['FIXED_DATE', 'MONTHLY', 'QUARTERLY'].includes(task.kind) ? (['due'] as const) : [])],
    advised: [
      ...(undated && task.kind === 'RELATIVE' && !task.anchor && !task.dueOffset ? (['due'] as const) : []),
      ...((task.deliverable ?? '').trim() === '' ? (['deliverable'] as const) : []),
      ...(task.kind !== 'ONGOING' && task.milestones.length === 0 ? (['milestones'] as const) : []),
    ],
  }
}
export type Missing = ReturnType<typeof missingOf>

/** Whether a relative deadline says from when and how much, or leaves it open. */
export function offsetIsWhole({ kind, anchor, anchorDay, amount }: Pick<WrittenTask, 'kind' | 'anchor' | 'anchorDay' | 'amount'>): boolean {
  return kind !== 'RELATIVE' || anchor === '' || (Number.isInteger(amount) && Number(amount) >= 1 && Number(amount) <= mostOffset && (anchor !== 'DATE' || (anchorDay !== '' && dated(anchorDay))))
}

/** What is wrong with milestones as they are being written. */
export function wrongMilestones(milestones: WrittenMilestone[]): string[] {
  const weights = milestones.reduce((sum, one) => sum + (Number(one.weight) || 0), 0)
  return [...(milestones.some((one) => one.name.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/.test(one.due)) ? ['milestone'] : []), ...(milestones.length > 0 && weights !== 100 ? ['weights'] : [])]
}

/** What keeps a draft from being kept at all, by the words that say so. */
export function wrongOf(task: WrittenTask): string[] {
  return [
    ...(task.serial === '' || serialPattern.test(task.serial) ? [] : ['serial']),
    ...(task.title.trim() === '' ? ['title'] : []),
    ...(task.area === '' ? ['area'] : []),
    ...(task.leadDepartment === '' ? ['lead'] : []),
    ...(task.supportingDepartments.includes(task.leadDepartment) ? ['leadAmongSupporters'] : []),
    ...(dated(task.startsOn) && dated(task.due) ? [] : ['date']),
    ...(offsetIsWhole(task) ? [] : ['offset']),
    ...(task.startsOn !== '' && task.due !== '' && task.due < task.startsOn ? ['dueBeforeStart'] : []),
    ...wrongMilestones(task.milestones),
  ]
}
