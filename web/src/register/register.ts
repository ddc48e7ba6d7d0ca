import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { ExtensionsQuery, RegisterQuery } from '@/api/contract'
import { topics } from '@/api/queries'
import { useProgramme } from '@/programme/current'

/** What can be asked for of one of the lists. */
export const kinds = ['help', 'instructions', 'extensions'] as const
export type Kind = (typeof kinds)[number]

type Asked = Omit<RegisterQuery, 'programme' | 'after' | 'limit'>
type AskedExtensions = Omit<ExtensionsQuery, 'programme' | 'after' | 'limit'>

function usePages<Row>(name: string, asked: Ref<object>, enabled: Ref<boolean>, read: (query: { programme: string; after?: string }) => Promise<{ items: Row[]; next: string | null }>) {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, name, id.value, asked.value]),
    queryFn: ({ pageParam }) => read({ programme: id.value, ...asked.value, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== '' && enabled.value),
  })
  return { query, rows: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

/** Problems with which departments asked others for help, across tasks. */
export const useHelpRequests = (asked: Ref<Asked>, enabled: Ref<boolean>) =>
  usePages('help-requests', asked, enabled, (query) => bodyOf(client.GET('/api/help-requests', { params: { query } })))

/** Leaders' instructions, across tasks. */
export const useInstructions = (asked: Ref<Asked>, enabled: Ref<boolean>) =>
  usePages('instructions', asked, enabled, (query) => bodyOf(client.GET('/api/instructions', { params: { query } })))

/** Requests for later dates, across tasks. */
export const useExtensionRequests = (asked: Ref<AskedExtensions>, enabled: Ref<boolean>) =>
  usePages('extension-requests', asked, enabled, (query) => bodyOf(client.GET('/api/extension-requests', { params: { query } })))
