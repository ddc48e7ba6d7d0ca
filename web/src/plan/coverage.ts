import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import { useProgramme } from '@/programme/current'

/** Clauses of the upstream plan with the tasks that serve them, page by page. */
export function useCoverage(gaps: Ref<boolean>, area: Ref<string | undefined>) {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'coverage', id.value, gaps.value, area.value]),
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/programmes/{id}/coverage', {
          params: { path: { id: id.value }, query: { gaps: gaps.value, ...(area.value ? { area: area.value } : {}), ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
  })
  return { query, lines: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

/** Tasks that serve no clause, page by page. */
export function useOrphans() {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'orphans', id.value]),
    queryFn: ({ pageParam }) =>
      bodyOf(client.GET('/api/programmes/{id}/coverage/orphans', { params: { path: { id: id.value }, query: pageParam ? { after: pageParam } : {} } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
  })
  return { query, orphans: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
