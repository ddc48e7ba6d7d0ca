import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { DepartmentProgress, Light } from '@/api/types'
import { useProgramme } from '@/programme/current'

export const lights: Light[] = ['RED', 'YELLOW', 'MADE_UP_LATE', 'GREEN']

/** Progress by department on a day; asked again soon while facts are still on their way into it. */
export function useBoard(on: Ref<string | null>) {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.progress, id.value, on.value]),
    queryFn: () =>
      bodyOf(client.GET('/api/departments/progress', { params: { query: { programme: id.value, ...(on.value ? { on: on.value } : {}) } } })),
    enabled: computed(() => id.value !== ''),
    placeholderData: keepPreviousData,
    refetchInterval: (asked) => (asked.state.data?.eventsBehind ? 1_000 : false),
  })
  return { query, board: computed(() => query.data.value) }
}

/** What was owed and filed, on the same day. */
export function useStanding(on: Ref<string | null>) {
  const { id } = useProgramme()
  return useQuery({
    queryKey: computed(() => [topics.standing, id.value, on.value]),
    queryFn: () => bodyOf(client.GET('/api/departments/standing', { params: { query: { programme: id.value, ...(on.value ? { on: on.value } : {}) } } })),
    placeholderData: keepPreviousData,
    enabled: computed(() => id.value !== ''),
  })
}

const weight: Record<Light, number> = { RED: 10_000, YELLOW: 100, MADE_UP_LATE: 10, GREEN: 0 }

/** How much a department needs attention: red before yellow before made up late; none for the untroubled. */
export function attention(row: DepartmentProgress): number {
  return lights.reduce((sum, light) => sum + weight[light] * (row.lights[light] ?? 0), 0)
}

export function byAttention(rows: DepartmentProgress[]): DepartmentProgress[] {
  return [...rows].sort((a, b) => attention(b) - attention(a) || b.open - a.open || a.department.localeCompare(b.department))
}

export function total(rows: DepartmentProgress[], figure: (row: DepartmentProgress) => number | undefined): number {
  return rows.reduce((sum, row) => sum + (figure(row) ?? 0), 0)
}
