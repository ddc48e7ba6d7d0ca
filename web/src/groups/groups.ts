import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { NewTaskGroup } from '@/api/contract'
import { topics } from '@/api/queries'
import type { ListedGroup } from '@/api/types'
import { useProgramme } from '@/programme/current'

const pageSize = 200
const mostListed = 1_000

/** Gives one thing to several departments, a task each. */
export const give = (key: string, body: NewTaskGroup) => bodyOf(client.POST('/api/task-groups', { params: { header: { 'Idempotency-Key': key } }, body }))

/** Those that last longest first; those without a date, before them. */
export const latestFirst = (groups: ListedGroup[]) => [...groups].sort((a, b) => (b.due ?? '9').localeCompare(a.due ?? '9') || a.title.localeCompare(b.title))

/** The groups of the programme in which one sees a task; `cut` says that there are more than are listed. */
export function useGroups() {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'groups', id.value]),
    queryFn: async () => {
      const groups: ListedGroup[] = []
      let after: string | null = null
      do {
        const asked: { programme: string; limit: number; after?: string } = { programme: id.value, limit: pageSize, ...(after ? { after } : {}) }
        const page: { items: ListedGroup[]; next: string | null } = await bodyOf(client.GET('/api/task-groups', { params: { query: asked } }))
        groups.push(...page.items)
        after = page.next
      } while (after !== null && groups.length < mostListed)
      return { groups: latestFirst(groups), cut: after !== null }
    },
    enabled: computed(() => id.value !== ''),
  })
  return { query, groups: computed(() => query.data.value?.groups), cut: computed(() => query.data.value?.cut ?? false) }
}

/** One group: who has signed and who has answered. */
export function useGroup(id: Ref<string>) {
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'group', id.value]),
    queryFn: () => bodyOf(client.GET('/api/task-groups/{id}', { params: { path: { id: id.value } } })),
  })
  return { query, group: computed(() => query.data.value) }
}
