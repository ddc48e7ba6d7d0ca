import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import { useProgramme } from '@/programme/current'
import { narrowed, type View } from './view'

const lookedAt = 200
const shownAtOnce = 50

/** What moved between the ends of two days; pages in which little moved are followed by the next ones. */
export function useMoved(from: Ref<string>, to: Ref<string | undefined>, view: Ref<View>) {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'changes', id.value, from.value, to.value, narrowed(view.value)]),
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/tasks/changes', {
          params: { query: { programme: id.value, ...narrowed(view.value), from: from.value, limit: lookedAt, ...(to.value ? { to: to.value } : {}), ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
  })
  const changes = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  watch(query.data, (data) => {
    const pages = data?.pages.length ?? 0
    if (query.hasNextPage.value && changes.value.length < pages && changes.value.length < shownAtOnce) void query.fetchNextPage()
  })
  return { query, changes }
}
