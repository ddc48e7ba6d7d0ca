import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { NewTaskGroup } from '@/api/contract'
import { topics } from '@/api/queries'
import type { TaskRow } from '@/api/types'
import { useProgramme } from '@/programme/current'

const pageSize = 200
const mostLookedAt = 2_000

/** Gives one thing to several departments, a task each. */
export const give = (key: string, body: NewTaskGroup) => bodyOf(client.POST('/api/task-groups', { params: { header: { 'Idempotency-Key': key } }, body }))

/** Tasks that were written down together: for several departments at once, or from a template. */
export interface Group {
  id: string
  titles: string[]
  tasks: TaskRow[]
  due: string | null
  toAssign: number
  toSign: number
  answered: number
  closed: number
}

/** The groups among tasks, those that last longest first. */
export function groupsAmong(tasks: TaskRow[]): Group[] {
  const byId = new Map<string, TaskRow[]>()
  for (const task of tasks) if (task.group !== null) byId.set(task.group, [...(byId.get(task.group) ?? []), task])
  const count = (of: TaskRow[], is: (task: TaskRow) => boolean) => of.filter(is).length
  const groups = [...byId].map(([id, of]) => ({
    id,
    titles: [...new Set(of.map((task) => task.title))],
    tasks: of,
    due: of.map((task) => task.currentDue ?? '').sort().at(-1) || null,
    toAssign: count(of, (task) => task.status === 'DRAFT'),
    toSign: count(of, (task) => task.status === 'ASSIGNED'),
    answered: count(of, (task) => task.lastFeedbackOn !== null),
    closed: count(of, (task) => task.status === 'CLOSED'),
  }))
  return groups.sort((a, b) => (b.due ?? '9').localeCompare(a.due ?? '9'))
}

/** The groups of the programme, from its ledger; `cut` says that there were too many tasks to look through all of them. */
export function useGroups() {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'groups', id.value]),
    queryFn: async () => {
      const tasks: TaskRow[] = []
      for (let after: string | null = ''; after !== null && tasks.length < mostLookedAt; ) {
        const asked: { programme: string; sort: 'serial'; limit: number } = { programme: id.value, sort: 'serial', limit: pageSize }
        const page: { items: TaskRow[]; next: string | null } = await bodyOf(client.GET('/api/tasks', { params: { query: after ? { ...asked, after } : asked } }))
        tasks.push(...page.items)
        after = page.next
        if (after === null) return { groups: groupsAmong(tasks), cut: false }
      }
      return { groups: groupsAmong(tasks), cut: true }
    },
    enabled: computed(() => id.value !== ''),
  })
  return { query, groups: computed(() => query.data.value?.groups), cut: computed(() => query.data.value?.cut ?? false), mostLookedAt }
}

/** One group: who has signed and who has answered. */
export function useGroup(id: Ref<string>) {
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'group', id.value]),
    queryFn: () => bodyOf(client.GET('/api/task-groups/{id}', { params: { path: { id: id.value } } })),
  })
  return { query, group: computed(() => query.data.value) }
}
