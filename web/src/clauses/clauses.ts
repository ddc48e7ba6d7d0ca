import { useInfiniteQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client, multipart } from '@/api/client'
import type { ClauseWording, NewClause } from '@/api/contract'
import { topics } from '@/api/queries'
import { useSending } from '@/api/sending'
import type { Clause, ClauseTable, ClauseTableReport, ClauseTableRow, CoveredClause, TaskView } from '@/api/types'
import { useProgramme } from '@/programme/current'

/** The most a table of clauses may have, in bytes. */
export const largest = 5 * 1024 * 1024

/** A clause and what is done about it; null where that is not for this person, or it was struck out. */
export interface ListedClause {
  clause: Clause
  covered: CoveredClause | null
}

const page = 50

/** The register page by page, each clause with its line of the coverage matrix: both lists go on behind the same number. */
export function useRegister(area: Ref<string | undefined>, withdrawn: Ref<boolean>) {
  const { id } = useProgramme()
  const query = useInfiniteQuery({
    queryKey: computed(() => [topics.tasks, 'clauses', id.value, area.value, withdrawn.value]),
    queryFn: async ({ pageParam }) => {
      const asked = { limit: page, ...(area.value ? { area: area.value } : {}), ...(pageParam ? { after: pageParam } : {}) }
      const [register, matrix] = await Promise.all([
        bodyOf(client.GET('/api/programmes/{id}/clauses', { params: { path: { id: id.value }, query: { ...asked, ...(withdrawn.value ? { withdrawn: true } : {}) } } })),
        withdrawn.value ? null : bodyOf(client.GET('/api/programmes/{id}/coverage', { params: { path: { id: id.value }, query: asked } })),
      ])
      const lines = new Map(matrix?.items.map((line) => [line.clause.number, line]))
      return { items: register.items.map((clause): ListedClause => ({ clause, covered: lines.get(clause.number) ?? null })), next: register.next }
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => id.value !== ''),
  })
  return { query, listed: computed(() => query.data.value?.pages.flatMap((one) => one.items) ?? []) }
}

const on = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })
const onOne = (id: string, number: string, key: string) => ({ params: { path: { id, number }, header: { 'Idempotency-Key': key } } })

export const post = {
  clause: (id: string, key: string, body: NewClause) => bodyOf(client.POST('/api/programmes/{id}/clauses', { ...on(id, key), body })),
  revision: (id: string, key: string, number: string, body: ClauseWording) => bodyOf(client.POST('/api/programmes/{id}/clauses/{number}/revisions', { ...onOne(id, number, key), body })),
  withdrawal: (id: string, key: string, number: string, reason: string) => bodyOf(client.POST('/api/programmes/{id}/clauses/{number}/withdrawal', { ...onOne(id, number, key), body: { reason } })),
  served: (task: string, key: string, clauses: string[], revision?: number) =>
    bodyOf(
      client.POST('/api/tasks/{id}/clauses', {
        params: { path: { id: task }, header: { 'Idempotency-Key': key, ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }) } },
        body: { clauses },
      }),
    ),
  table: (id: string, key: string, file: File) => bodyOf(client.POST('/api/programmes/{id}/clause-tables', { ...on(id, key), body: { file }, bodySerializer: multipart })) as Promise<unknown> as Promise<ClauseTableReport>,
  application: (id: string, key: string, table: string) =>
    bodyOf(client.POST('/api/programmes/{id}/clause-tables/{table}/apply', { params: { path: { id, table }, header: { 'Idempotency-Key': key } } })) as Promise<unknown> as Promise<ClauseTableReport>,
}

/** Tables that were brought before. */
export const tablesOf = (id: string) => bodyOf(client.GET('/api/programmes/{id}/clause-tables', { params: { path: { id } } })) as Promise<unknown> as Promise<ClauseTable[]>

export const isFaulty = (row: ClauseTableRow) => row.outcome === 'ERROR' || row.result === 'FAILED'

/** Lets one task serve a clause, or no longer; the other clauses of the task stay, whoever changes them meanwhile. */
export function useLinking(number: () => string, done: (task: TaskView, serves: boolean) => unknown) {
  const queries = useQueryClient()
  return useSending(
    async ({ task, serves }: { task: string; serves: boolean }, key) => {
      const now = await bodyOf(client.GET('/api/tasks/{id}', { params: { path: { id: task } } }))
      const others = now.clauses.filter((one) => one !== number())
      if (now.clauses.includes(number()) === serves) return now
      return post.served(task, key, serves ? [...others, number()] : others, now.revision)
    },
    (task, { serves }) => {
      void queries.invalidateQueries({ queryKey: [topics.tasks] })
      return done(task, serves)
    },
  )
}
