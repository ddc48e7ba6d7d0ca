import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { NewView } from '@/api/contract'
import { topics } from '@/api/queries'
import { useSending } from '@/api/sending'
import type { LedgerView } from '@/api/types'
import { useProgramme } from '@/programme/current'

const header = (key: string) => ({ 'Idempotency-Key': key })
const changed = (name: string, filter: NewView['filter'], key: string, id: string) =>
  bodyOf(client.POST('/api/tasks/views/{id}/revisions', { params: { path: { id }, header: header(key) }, body: { name, filter } }))

/** The views somebody can pick from, and what can be done with them. */
export function useSavedViews() {
  const { id: programme } = useProgramme()
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: computed(() => [topics.views, programme.value]),
    queryFn: () => bodyOf(client.GET('/api/tasks/views', { params: { query: { programme: programme.value } } })),
    enabled: computed(() => programme.value !== ''),
  })
  const views = computed(() => query.data.value ?? [])
  const again = () => queries.invalidateQueries({ queryKey: [topics.views] })

  /** The view that is saved anew where one of this name is there for the same people. */
  const known = (body: NewView) => views.value.find((one) => one.mayChange && one.name.toLowerCase() === body.name.toLowerCase() && one.audience === body.audience && one.department === (body.department ?? null))

  const useSaving = (done: (view: LedgerView) => unknown) =>
    useSending(
      (body: NewView, key) => {
        const before = known(body)
        return before ? changed(body.name, body.filter, key, before.id) : bodyOf(client.POST('/api/tasks/views', { params: { header: header(key) }, body }))
      },
      (view) => {
        done(view)
        return again()
      },
    )
  const useRemoving = (done: (view: LedgerView) => unknown) =>
    useSending(
      (view: LedgerView, key) => client.POST('/api/tasks/views/{id}/removal', { params: { path: { id: view.id }, header: header(key) } }),
      (_, view) => {
        done(view)
        return again()
      },
    )
  return { programme, views, known, useSaving, useRemoving }
}
