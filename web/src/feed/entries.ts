import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, shallowRef, watch, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { FeedEntry } from '@/api/types'
import { liveFeed } from '@/live/liveFeed'
import { useProgramme } from '@/programme/current'

const pageSize = 50

/** What was told before this page opened and what arrives since, newest first, each fact once. */
export function useFeedEntries(paused: Ref<boolean>) {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.feed, id.value]),
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/feed/entries', {
          params: { query: { programme: id.value, limit: pageSize, ...(pageParam ? { before: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
    staleTime: Infinity,
  })
  const told = computed(() => {
    const earlier = query.data.value?.pages.flatMap((page) => page.items) ?? []
    const once = new Map([...liveFeed.entries.value, ...earlier].map((entry) => [entry.id, entry]))
    return [...once.values()].sort((a, b) => b.at.localeCompare(a.at))
  })
  const stoppedAt = shallowRef<{ newest: string; known: Set<string> } | null>(null)
  watch([paused, () => told.value[0]], ([now, newest]) => {
    if (!now) stoppedAt.value = null
    else if (newest) stoppedAt.value ??= { newest: newest.at, known: new Set(told.value.map((entry) => entry.id)) }
  })
  const isShown = (entry: FeedEntry) => !stoppedAt.value || stoppedAt.value.known.has(entry.id) || entry.at < stoppedAt.value.newest
  const shown = computed(() => told.value.filter(isShown))
  const held = computed(() => told.value.length - shown.value.length)
  const arrived = (entry: FeedEntry) => liveFeed.entries.value.some((one) => one.id === entry.id)
  return { query, shown, held, arrived }
}

/** The page a fact is about; none for what has no page of its own. */
export function placeOf(entry: FeedEntry) {
  const kind = entry.type.split('.')[1]
  if (kind === 'task') return { name: 'task', params: { id: entry.aggregate } }
  if (kind === 'filing' || kind === 'obligation') return { name: 'filing', params: { id: entry.aggregate } }
  if (kind === 'template' || kind === 'department') return { name: kind, params: kind === 'template' ? { id: entry.aggregate } : { code: entry.aggregate } }
  if (kind === 'measure') return { name: 'measures' }
  return null
}
