import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { Confidence, LightChange, ShownLight } from '@/api/types'

export const shownLights: ShownLight[] = ['GREEN', 'YELLOW', 'RED']
export const confidences: Confidence[] = ['HIGH', 'MEDIUM', 'LOW']

/** So many days ahead the office may show another light; who still thinks so after that says so again. */
export const mostDays = 92

const pageSize = 100

/** Every change of a task's light from its first day on, oldest first, page by page. */
export function useLightHistory(id: Ref<string>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'lights', id.value]),
    queryFn: ({ pageParam }) =>
      bodyOf(client.GET('/api/tasks/{id}/light-history', { params: { path: { id: id.value }, query: { limit: pageSize, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const changes = computed(() => query.data.value?.pages.flatMap((page) => page.items) as unknown as LightChange[] | undefined)
  return { query, changes }
}
