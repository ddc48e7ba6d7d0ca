import { useI18n } from 'vue-i18n'
import type { Light, TaskRow, TaskStatus } from '@/api/types'

type Lit = Pick<TaskRow, 'light' | 'status' | 'originalDue' | 'currentDue'>

/** A light with the rules that lit it, as tasks and work lists carry it. */
export interface LitBy {
  level: Light
  reasons: { rule: string; facts: Record<string, unknown> }[]
}

const quiet: TaskStatus[] = ['DRAFT', 'SUSPENDED', 'TERMINATED', 'COMPLETION_CLAIMED', 'CLOSED']

/** While a status holds no light is raised; its own name is what there is to say. */
export const raisesNothing = (status: TaskStatus) => quiet.includes(status)

/** The light to draw: none while there is nothing to be on schedule with. */
export function markOf(task: Lit): Light | null {
  return task.status === 'CLOSED' || !raisesNothing(task.status) || task.light.level === 'MADE_UP_LATE' ? task.light.level : null
}

/** Where the task should be by now; nowhere without a date. */
export function scheduledOf(task: Pick<TaskRow, 'currentDue' | 'scheduledPercent'>): number | null {
  return task.currentDue === null ? null : task.scheduledPercent
}

/** The words of a task's light pill, from the rules that lit it: "overdue 2 days", "due soon and behind". */
export function useLightWords() {
  const { t } = useI18n()

  function overdueWords(light: LitBy): string {
    const days = light.reasons.map((reason) => reason.facts['workingDaysOverdue']).find((fact) => fact != null)
    return days == null ? t('light.RED') : t('light.overdueBy', { n: Number(days) }, Number(days))
  }

  function yellowWords(light: LitBy): string {
    const rules = light.reasons.map((reason) => reason.rule)
    const soon = rules.some((rule) => rule.endsWith('due-soon'))
    const behind = rules.includes('light.behind-schedule')
    if (soon && behind) return t('light.dueSoonAndBehind')
    if (soon) return t('light.dueSoon')
    if (behind) return t('light.behind')
    return rules.includes('light.stale') ? t('light.noFeedback') : t('light.YELLOW')
  }

  function wordsOf(light: LitBy): string {
    return light.level === 'RED' ? overdueWords(light) : light.level === 'YELLOW' ? yellowWords(light) : t(`light.${light.level}`)
  }

  function wordsOfTask(task: Lit): string {
    if (raisesNothing(task.status)) return task.light.level === 'MADE_UP_LATE' ? t('light.MADE_UP_LATE') : t(`status.${task.status}`)
    return task.light.level === 'GREEN' && task.originalDue !== task.currentDue ? t('light.extended') : wordsOf(task.light)
  }
  return { wordsOf, wordsOfTask }
}
