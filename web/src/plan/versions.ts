import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import { useProgramme } from '@/programme/current'

const lookedAt = 200

/** Every issue of the plan, the latest first. */
export function useVersions() {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.programmes, 'versions', id.value]),
    queryFn: () => bodyOf(client.GET('/api/programmes/{id}/versions', { params: { path: { id: id.value }, query: { limit: lookedAt } } })),
    enabled: computed(() => id.value !== ''),
  })
  return { query, versions: computed(() => [...(query.data.value?.items ?? [])].reverse()) }
}

/** What a version says otherwise than an earlier one; without a number what the next issue would. */
export function useChanges(to: Ref<number | undefined>, from: Ref<number | undefined>) {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'plan', id.value, to.value, from.value]),
    queryFn: ({ pageParam }) => {
      const asked = { limit: lookedAt, ...(from.value === undefined ? {} : { from: from.value }), ...(pageParam ? { after: pageParam } : {}) }
      return to.value === undefined
        ? bodyOf(client.GET('/api/programmes/{id}/versions/next/changes', { params: { path: { id: id.value }, query: asked } }))
        : bodyOf(client.GET('/api/programmes/{id}/versions/{n}/changes', { params: { path: { id: id.value, n: to.value }, query: asked } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
  })
  return { query, changes: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
