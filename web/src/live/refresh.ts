import { queryClient, topics, type Topic } from '@/api/queries'
import type { FeedEntry } from '@/api/types'

const gathering = 300
const touched = new Set<Topic>()
let timer: ReturnType<typeof setTimeout> | null = null

const byKind: Record<string, Topic[]> = {
  task: [topics.tasks, topics.progress, topics.agenda],
  obligation: [topics.obligations, topics.filings, topics.standing, topics.agenda],
  filing: [topics.filings, topics.obligations, topics.standing, topics.agenda, topics.measures],
  programme: [topics.programmes, topics.progress, topics.tasks],
  department: [topics.departments, topics.progress],
  calendar: [topics.calendar, topics.programmes, topics.tasks, topics.progress, topics.obligations, topics.standing, topics.agenda, topics.alerts],
  template: [topics.templates],
  measure: [topics.measures, topics.tasks],
  alert: [topics.alerts, topics.inbox, topics.agenda],
}

/** The queries a fact touches, from its wire name: duban.task.progress-posted.v1 is about tasks. */
export function topicsTouchedBy(type: string): Topic[] {
  return byKind[type.split('.')[1] ?? ''] ?? [topics.tasks, topics.progress, topics.filings, topics.standing, topics.agenda]
}

/** Asks again for what a fact touches; facts that arrive together are answered by one round of questions. */
export function refreshAfter(entry: Pick<FeedEntry, 'type'>): void {
  topicsTouchedBy(entry.type).forEach((topic) => touched.add(topic))
  timer ??= setTimeout(() => {
    timer = null
    const now = [...touched]
    touched.clear()
    now.forEach((topic) => void queryClient.invalidateQueries({ queryKey: [topic] }))
  }, gathering)
}

export function refreshEverything(): void {
  void queryClient.invalidateQueries()
}
