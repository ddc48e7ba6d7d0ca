import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client, multipart } from '@/api/client'
import type { TableReading } from '@/api/contract'
import { topics } from '@/api/queries'
import type { BreakdownField, Import, ImportOutcome, ImportResult, ImportRow, ImportState } from '@/api/types'
import { useProgramme } from '@/programme/current'

const lookAgain = 1_000
const pageSize = 100

/** In the order in which a breakdown table usually has them. */
export const fields: BreakdownField[] = ['SERIAL', 'AREA', 'TITLE', 'LEAD', 'SUPPORTING', 'DUE', 'STARTS_ON', 'OBJECTIVE', 'COUNTERMEASURES', 'SCHEDULE', 'ASSESSMENT', 'DELIVERABLE']
export const outcomes: ImportOutcome[] = ['NEW', 'CHANGED', 'SAME', 'ERROR']
export const results: ImportResult[] = ['CREATED', 'REDRAFTED', 'FAILED', 'WITHDRAWN', 'RESTORED', 'KEPT']
/** What a text may be written in where that cannot be guessed. */
export const charsets = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'windows-1252'] as const

export const atWork = (state: ImportState) => state === 'CHECKING' || state === 'APPLYING' || state === 'UNDOING'
export const goodLines = (one: Import) => (one.counts.NEW ?? 0) + (one.counts.CHANGED ?? 0)

const header = (key: string) => ({ 'Idempotency-Key': key })

/** What can be done with an import. */
export const post = {
  bring: (programme: string, key: string, file: File, charset: string) =>
    bodyOf(client.POST('/api/imports', { params: { query: { programme, ...(charset ? { charset } : {}) }, header: header(key) }, body: { file }, bodySerializer: multipart })) as Promise<unknown> as Promise<Import>,
  columns: (id: string, key: string, body: TableReading) => bodyOf(client.POST('/api/imports/{id}/columns', { params: { path: { id }, header: header(key) }, body })) as Promise<unknown> as Promise<Import>,
  apply: (id: string, key: string) => bodyOf(client.POST('/api/imports/{id}/apply', { params: { path: { id }, header: header(key) } })) as Promise<unknown> as Promise<Import>,
  undo: (id: string, key: string, reason: string) =>
    bodyOf(client.POST('/api/imports/{id}/undo', { params: { path: { id }, header: header(key) }, body: { reason } })) as Promise<unknown> as Promise<Import>,
}

/** The latest imports of the programme. */
export function useImports() {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.imports, 'list', id.value]),
    queryFn: () => bodyOf(client.GET('/api/imports', { params: { query: { programme: id.value } } })) as Promise<unknown> as Promise<Import[]>,
    enabled: computed(() => id.value !== ''),
    refetchInterval: ({ state }) => (state.data?.some((one) => atWork(one.state)) ? lookAgain * 3 : false),
  })
  return { query, all: computed(() => query.data.value) }
}

/** One import, looked at every second while it is worked on. */
export function useImport(id: Ref<string>) {
  const queries = useQueryClient()
  const key = computed(() => [topics.imports, 'one', id.value])
  const query = useQuery({
    queryKey: key,
    queryFn: () => bodyOf(client.GET('/api/imports/{id}', { params: { path: { id: id.value } } })) as Promise<unknown> as Promise<Import>,
    refetchInterval: ({ state }) => (state.data && atWork(state.data.state) ? lookAgain : false),
  })

  function answered(one: Import) {
    queries.setQueryData(key.value, one)
    for (const part of ['rows', 'list']) void queries.invalidateQueries({ queryKey: [topics.imports, part] })
  }
  return { query, one: computed(() => query.data.value), answered }
}

/** Lines of an import, all or those of one verdict or result; asked again when its state changes. */
export function useRows(id: Ref<string>, state: Ref<ImportState>, filter: Ref<{ outcome?: ImportOutcome; result?: ImportResult }>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.imports, 'rows', id.value, state.value, filter.value]),
    queryFn: ({ pageParam }) =>
      bodyOf(client.GET('/api/imports/{id}/rows', { params: { path: { id: id.value }, query: { ...filter.value, limit: pageSize, ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = computed(() => query.data.value?.pages.flatMap((page) => page.items) as unknown as ImportRow[] | undefined)
  return { query, rows }
}
