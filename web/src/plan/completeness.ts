import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { Have } from '@/api/types'
import { useProgramme } from '@/programme/current'

/** What a draft must have before it can be assigned, under the names of the report's columns. */
export const haves = [
  { have: 'OBJECTIVE', column: 'objective' },
  { have: 'COUNTERMEASURES', column: 'countermeasures' },
  { have: 'SCHEDULE', column: 'schedule' },
  { have: 'ASSESSMENT', column: 'assessment' },
  { have: 'DUE_DATE', column: 'dueDate' },
] as const

/** How many drafts of the programme cannot be assigned yet, department by department. */
export function useCompleteness(wanted: Ref<boolean>) {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'completeness', id.value]),
    queryFn: () => bodyOf(client.GET('/api/programmes/{id}/completeness', { params: { path: { id: id.value } } })),
    enabled: computed(() => wanted.value && id.value !== ''),
  })
  return { query, report: computed(() => query.data.value) }
}

/** These drafts, page by page. */
export function useLackingDrafts(department: Ref<string | undefined>, lacks: Ref<string | undefined>) {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'lacking', id.value, department.value, lacks.value]),
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/programmes/{id}/completeness/drafts', {
          params: {
            path: { id: id.value },
            query: { ...(department.value ? { department: department.value } : {}), ...(lacks.value ? { lacks: lacks.value as Have } : {}), ...(pageParam ? { after: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
  })
  return { query, drafts: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
