import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { NewTemplate } from '@/api/contract'
import { topics } from '@/api/queries'
import { mostOffset, type Anchor, type Unit } from '@/drafting/draft'
import type { TaskKind, Template } from '@/api/types'

const pageSize = 50
const header = (key: string) => ({ 'Idempotency-Key': key })
const of = (id: string, key: string) => ({ params: { path: { id }, header: header(key) } })

export type NewTemplateTask = NewTemplate['tasks'][number]

/** What can be done with a template. */
export const post = {
  template: (key: string, body: NewTemplate) => bodyOf(client.POST('/api/templates', { params: { header: header(key) }, body })),
  version: (id: string, key: string, body: Omit<NewTemplate, 'id'>) => bodyOf(client.POST('/api/templates/{id}/versions', { ...of(id, key), body })),
  withdrawal: (id: string, key: string, reason: string) => bodyOf(client.POST('/api/templates/{id}/withdrawal', { ...of(id, key), body: { reason } })),
  application: (id: string, key: string, body: { programme: string; version: number; startsOn: string }) => bodyOf(client.POST('/api/templates/{id}/applications', { ...of(id, key), body })),
}

/** A task of a template as it is being written: every field there, empty or not. */
export interface WrittenTemplateTask {
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
  startsAfter: number
  /** Empty where the kind lives without one. */
  dueAfter: number | ''
  milestones: WrittenStep[]
  /** From when the due date of a relative task is counted, DATE being the first day; empty: it is not. */
  anchor: Anchor | ''
  amount: number | ''
  unit: Unit
}

/** A step of it, so many days from the first day. */
export interface WrittenStep {
  name: string
  weight: number
  dueAfter: number | ''
}

export interface WrittenTemplate {
  id: string
  name: string
  tasks: WrittenTemplateTask[]
}

export const mostTasks = 200
export const mostDays = 3660
export const emptyTemplateTask = (area = ''): WrittenTemplateTask => ({
  area, title: '', leadDepartment: '', supportingDepartments: [], kind: 'FIXED_DATE', objective: '', countermeasures: '', schedule: '', assessment: '', deliverable: '', startsAfter: 0, dueAfter: 30, milestones: [], anchor: '', amount: '', unit: 'WORKING_DAY',
})

export function asWritten(template: Template): WrittenTemplate {
  return {
    id: template.id, name: template.name, tasks: template.tasks.map(({ dueOffset, ...task }) => ({
      ...task, supportingDepartments: [...task.supportingDepartments], deliverable: task.deliverable ?? '', dueAfter: task.dueAfter ?? '', milestones: (task.milestones ?? []).map((one) => ({ ...one })),
      anchor: dueOffset?.anchor ?? '', amount: dueOffset?.amount ?? '', unit: dueOffset?.unit ?? 'WORKING_DAY',
    })),
  }
}

export function asTasks(tasks: WrittenTemplateTask[]): NewTemplateTask[] {
  return tasks.map(({ anchor, amount, unit, ...task }) => {
    const dueOffset = task.kind === 'RELATIVE' && anchor !== '' ? { anchor, from: null, amount: Number(amount), unit } : null
    return {
      ...task, title: task.title.trim(), deliverable: task.deliverable.trim() || null, dueAfter: dueOffset || task.dueAfter === '' ? null : task.dueAfter, dueOffset,
      milestones: task.milestones.map((one) => ({ ...one, name: one.name.trim(), dueAfter: Number(one.dueAfter) })),
    }
  })
}

const isDays = (days: unknown) => Number.isInteger(days) && Number(days) >= 0 && Number(days) <= mostDays

/** Whether its due date is counted from something that has to happen first. */
export const isReckoned = (task: Pick<WrittenTemplateTask, 'kind' | 'anchor'>) => task.kind === 'RELATIVE' && task.anchor !== ''
/** Whether its kind lives by a due date. */
export const needsDue = (task: Pick<WrittenTemplateTask, 'kind'>) => ['FIXED_DATE', 'MONTHLY', 'QUARTERLY'].includes(task.kind)

function wrongSteps(task: WrittenTemplateTask): string[] {
  const steps = task.milestones
  const last = isReckoned(task) || task.dueAfter === '' ? mostDays : task.dueAfter
  const weights = steps.reduce((sum, one) => sum + (Number(one.weight) || 0), 0)
  return [
    ...(steps.some((one) => one.name.trim() === '' || !isDays(one.dueAfter)) ? ['templates.wrong.milestone'] : []),
    ...(steps.some((one) => one.dueAfter !== '' && (one.dueAfter < task.startsAfter || one.dueAfter > last)) ? ['templates.wrong.outside'] : []),
    ...(steps.length > 0 && weights !== 100 ? ['drafting.wrong.weights'] : []),
  ]
}

/** What keeps a task of a template from being kept, by the words that say so. */
export function wrongOf(task: WrittenTemplateTask): string[] {
  return [
    ...(task.title.trim() === '' ? ['drafting.wrong.title'] : []),
    ...(task.area.trim() === '' ? ['drafting.wrong.area'] : []),
    ...(task.leadDepartment === '' ? ['drafting.wrong.lead'] : []),
    ...(task.supportingDepartments.includes(task.leadDepartment) ? ['drafting.wrong.leadAmongSupporters'] : []),
    ...(isDays(task.startsAfter) && (isReckoned(task) || (task.dueAfter === '' ? !needsDue(task) : isDays(task.dueAfter))) ? [] : ['templates.wrong.days']),
    ...(!isReckoned(task) && task.dueAfter !== '' && task.dueAfter < task.startsAfter ? ['templates.wrong.dueBeforeStart'] : []),
    ...(isReckoned(task) && !(Number.isInteger(task.amount) && Number(task.amount) >= 1 && Number(task.amount) <= mostOffset) ? ['templates.wrong.amount'] : []),
    ...wrongSteps(task),
  ]
}

/** Templates by id, page by page. */
export function useTemplates() {
  const query = useInfiniteQuery({
    queryKey: [topics.templates],
    queryFn: ({ pageParam }) => bodyOf(client.GET('/api/templates', { params: { query: { limit: pageSize, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  return { query, templates: computed(() => query.data.value?.pages.flatMap((page) => page.items)) }
}

/** One template; an answer to a verb is shown at once. */
export function useTemplate(id: Ref<string>) {
  const queries = useQueryClient()
  const key = computed(() => [topics.templates, 'one', id.value])
  const query = useQuery({ queryKey: key, queryFn: () => bodyOf(client.GET('/api/templates/{id}', { params: { path: { id: id.value } } })) })
  function answered(template: Template) {
    queries.setQueryData(key.value, template)
    void queries.invalidateQueries({ queryKey: [topics.templates], exact: true })
  }
  return { query, template: computed(() => query.data.value), answered }
}
