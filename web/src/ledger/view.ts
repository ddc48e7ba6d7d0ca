import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { TaskQuery } from '@/api/contract'

const fields = ['area', 'department', 'role', 'light', 'status', 'timeliness', 'kind', 'clause', 'dueFrom', 'dueTo', 'q', 'sort', 'asOf'] as const
export type ViewField = (typeof fields)[number]
export type View = { [field in ViewField]?: Exclude<TaskQuery[field], null> }

function viewOf(query: LocationQuery): View {
  return Object.fromEntries(fields.flatMap((field) => (typeof query[field] === 'string' && query[field] ? [[field, query[field]]] : [])))
}

/** A view as it is asked for: by attention unless told otherwise; a past day knows one order. */
export function asked(view: View) {
  return view.asOf ? { ...view, sort: 'serial' } : { sort: 'attention', ...view }
}

/** What of a view says which tasks, and neither of what day nor in what order. */
export function narrowed({ sort: _sort, asOf: _asOf, ...which }: View) {
  return which
}

/** The order the next press on the head of a column asks for: one end, the other one, and as it was. */
export function nextSort(column: string, now: string | undefined): string | undefined {
  const shown = now ?? 'attention'
  if (shown === column) return `-${column}`
  return shown === `-${column}` || column === 'attention' ? undefined : column
}

/** A view in all its fields, so that what it does not name is cleared. */
export function wholeOf(filter: { [field in ViewField]?: string | null | undefined }): { [field in ViewField]: string | undefined } {
  return Object.fromEntries(fields.map((field) => [field, filter[field] ?? undefined])) as { [field in ViewField]: string | undefined }
}

/** Whether two views show the same. */
export const isSame = (one: Parameters<typeof wholeOf>[0], other: Parameters<typeof wholeOf>[0]) => fields.every((field) => (one[field] ?? undefined) === (other[field] ?? undefined))

/** What the ledger shows, kept in the address so that it can be sent to a colleague. */
export function useView() {
  const route = useRoute()
  const router = useRouter()
  const view = computed(() => viewOf(route.query))

  function show(change: { [field in ViewField]?: string | undefined }) {
    const next = Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value))
    void router.replace({ query: next })
  }
  return { view, show }
}
