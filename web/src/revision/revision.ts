import type { NewRevision } from '@/api/contract'
import type { TaskView } from '@/api/types'
import type { WrittenMilestone } from '@/drafting/draft'

export const texts = ['title', 'area', 'objective', 'countermeasures', 'schedule', 'assessment', 'deliverable'] as const
type Text = (typeof texts)[number]

/** A task as it is being revised: every field there, empty or not. */
export type WrittenRevision = Record<Text, string> & { supportingDepartments: string[]; milestones: WrittenMilestone[] }

export function asWritten(task: TaskView): WrittenRevision {
  return {
    title: task.title, area: task.area, objective: task.objective, countermeasures: task.countermeasures, schedule: task.schedule, assessment: task.assessment, deliverable: task.deliverable ?? '',
    supportingDepartments: [...task.supportingDepartments], milestones: task.milestones.map(({ n, name, weight, due, metOn }) => ({ n, name, weight, due, met: metOn !== null })),
  }
}

const sent = (all: WrittenMilestone[]) => all.map(({ n, name, weight, due }) => ({ n: n ?? null, name: name.trim(), weight, due }))
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What is said otherwise than the task says it now; nothing else is posted. */
export function changesOf(task: TaskView, written: WrittenRevision): Omit<NewRevision, 'reason'> {
  const now = asWritten(task)
  const changed = texts.filter((text) => written[text].trim() !== now[text].trim())
  return {
    ...Object.fromEntries(changed.map((text) => [text, written[text].trim()])),
    ...(same([...written.supportingDepartments].sort(), now.supportingDepartments.sort()) ? {} : { supportingDepartments: written.supportingDepartments }),
    ...(same(sent(written.milestones), sent(now.milestones)) ? {} : { milestones: sent(written.milestones) }),
  }
}

/** What keeps a revision from being posted, by the words that say so. */
export function wrongOf(written: WrittenRevision): string[] {
  const steps = written.milestones
  return [
    ...(written.title.trim() === '' ? ['title'] : []),
    ...((['objective', 'countermeasures', 'schedule', 'assessment'] as const).some((have) => written[have].trim() === '') ? ['haves'] : []),
    ...(steps.some((one) => one.name.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/.test(one.due)) ? ['milestone'] : []),
    ...(steps.length > 0 && steps.reduce((sum, one) => sum + (Number(one.weight) || 0), 0) !== 100 ? ['weights'] : []),
  ]
}
