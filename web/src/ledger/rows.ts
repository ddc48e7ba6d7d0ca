import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/vue-query'
import { useDebounceFn } from '@vueuse/core'
import { computed, watch, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { Page, TaskRow } from '@/api/types'
import { liveFeed } from '@/live/liveFeed'
import { useProgramme } from '@/programme/current'
import { asked, type View } from './view'

const pageSize = 100
const askedAgainWhole = 2
const enoughToShow = 20

/**
 * The rows of a view, page after page. A fact that arrives is answered by asking for the whole again while that is cheap;
 * deep in a long list only the rows it is about are fetched and put in their place.
 */
export function useRows(view: Ref<View>) {
  const { id } = useProgramme()
  const queries = useQueryClient()
  const key = computed(() => ['ledger', id.value, view.value])
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/tasks', {
          params: { query: { programme: id.value, ...asked(view.value), limit: pageSize, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
    placeholderData: keepPreviousData,
  })
  const rows = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])

  /** A page of what is rare may be short or empty and still lead on: until there is something to show, so do we. */
  watch([rows, query.hasNextPage, query.isFetching], () => {
    if (rows.value.length < enoughToShow && query.hasNextPage.value && !query.isFetching.value && !query.isError.value) void query.fetchNextPage()
  })

  async function replaceRow(taskId: string) {
    const fresh = await bodyOf(client.GET('/api/tasks/{id}', { params: { path: { id: taskId } } }))
    queries.setQueryData<InfiniteData<Page<TaskRow>>>(key.value, (known) =>
      known && { ...known, pages: known.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.id === taskId ? fresh : row)) })) },
    )
  }

  const catchUp = useDebounceFn(async (since: number) => {
    if ((query.data.value?.pages.length ?? 0) <= askedAgainWhole) return query.refetch()
    const touched = new Set(liveFeed.entries.value.filter((entry) => Date.parse(entry.at) >= since).map((entry) => entry.aggregate))
    await Promise.all(rows.value.filter((row) => touched.has(row.id)).map((row) => replaceRow(row.id)))
  }, 400)

  watch(liveFeed.entries, ([newest], before) => {
    if (!view.value.asOf && newest?.type.startsWith('duban.task.') && newest !== before?.[0]) void catchUp(Date.parse(before?.[0]?.at ?? newest.at))
  })
  return { query, rows }
}
