import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { HistoryEntry } from '@/api/types'

/** Something that has a history. */
export type Subject = { kind: 'calendar' } | { kind: 'programme' | 'department' | 'template'; id: string } | { kind: 'clause'; id: string; programme: string }

interface Page {
  items: HistoryEntry[]
  next: string | null
}

const most = 200

function ask(of: Subject, after: string): Promise<Page> {
  const query = { limit: most, ...(after ? { after } : {}) }
  switch (of.kind) {
    case 'calendar':
      return bodyOf(client.GET('/api/calendar/history', { params: { query } }))
    case 'programme':
      return bodyOf(client.GET('/api/programmes/{id}/history', { params: { path: { id: of.id }, query } }))
    case 'department':
      return bodyOf(client.GET('/api/departments/{code}/history', { params: { path: { code: of.id }, query } }))
    case 'template':
      return bodyOf(client.GET('/api/templates/{id}/history', { params: { path: { id: of.id }, query } }))
    case 'clause':
      return bodyOf(client.GET('/api/programmes/{id}/clauses/{number}/history', { params: { path: { id: of.programme, number: of.id }, query } }))
  }
}

const topicOf = { calendar: topics.calendar, programme: topics.programmes, department: topics.departments, template: topics.templates, clause: topics.tasks } as const

/** All of a history, newest first: the service tells it oldest first, page by page. */
export function useHistory(of: () => Subject) {
  const query = useInfiniteQuery({
    queryKey: computed(() => [topicOf[of().kind], 'history', of()]),
    queryFn: ({ pageParam }) => ask(of(), pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  watch([query.hasNextPage, query.isFetching], ([more, busy]) => more && !busy && !query.isError.value && void query.fetchNextPage())
  const entries = computed(() => (query.hasNextPage.value ? undefined : query.data.value?.pages.flatMap((page) => page.items).reverse()))
  return { query, entries }
}
