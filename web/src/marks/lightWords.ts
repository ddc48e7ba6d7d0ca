import { useI18n } from 'vue-i18n'
import type { TaskRow } from '@/api/types'

type Lit = Pick<TaskRow, 'light' | 'status' | 'originalDue' | 'currentDue'>

/** The words of a task's light pill, from the rules that lit it: "overdue 2 days", "due soon and behind". */
export function useLightWords() {
  const { t } = useI18n()

  function overdueWords(task: Lit): string {
    const days = task.light?.reasons.map((reason) => reason.facts['workingDaysOverdue']).find((fact) => fact != null)
    return days == null ? t('light.RED') : t('light.overdueBy', { n: days }, Number(days))
  }

  function yellowWords(task: Lit): string {
    const rules = task.light?.reasons.map((reason) => reason.rule) ?? []
    const soon = rules.some((rule) => rule.endsWith('due-soon'))
    const behind = rules.includes('light.behind-schedule')
    if (soon && behind) return t('light.dueSoonAndBehind')
    if (soon) return t('light.dueSoon')
    if (behind) return t('light.behind')
    return rules.includes('light.stale') ? t('light.noFeedback') : t('light.YELLOW')
  }

  return (task: Lit): string => {
    if (task.status === 'CLOSED' || task.status === 'TERMINATED' || task.status === 'SUSPENDED') {
      return task.light?.level === 'MADE_UP_LATE' ? t('light.MADE_UP_LATE') : t(`status.${task.status}`)
    }
    switch (task.light?.level) {
      case 'RED':
        return overdueWords(task)
      case 'YELLOW':
        return yellowWords(task)
      case 'MADE_UP_LATE':
        return t('light.MADE_UP_LATE')
      case 'GREEN':
        return task.originalDue !== task.currentDue ? t('light.extended') : t('light.GREEN')
      default:
        return t(`status.${task.status}`)
    }
  }
}
