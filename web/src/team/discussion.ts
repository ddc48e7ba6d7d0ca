import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { DiscussionEntry } from '@/api/types'

const pageSize = 50

/** A question with its answers, as far as they have been fetched. */
export interface Thread {
  n: number
  question: DiscussionEntry | null
  answers: DiscussionEntry[]
}

/** Lines told newest first, as questions with their answers in order; what was talked about last stands first. */
export function threadsOf(entries: DiscussionEntry[]): Thread[] {
  const threads = new Map<number, Thread>()
  for (const entry of entries) {
    const thread = threads.get(entry.question) ?? { n: entry.question, question: null, answers: [] }
    if (entry.kind === 'QUESTION') thread.question = entry
    else thread.answers.unshift(entry)
    threads.set(entry.question, thread)
  }
  return [...threads.values()]
}

/** The discussion of a task, page by page backwards. */
export function useDiscussion(id: Ref<string>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'discussion', id.value]),
    queryFn: ({ pageParam }) =>
      bodyOf(client.GET('/api/tasks/{id}/discussion', { params: { path: { id: id.value }, query: { limit: pageSize, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const threads = computed(() => threadsOf((query.data.value?.pages.flatMap((page) => page.items) ?? []) as unknown as DiscussionEntry[]))
  return { query, threads }
}
