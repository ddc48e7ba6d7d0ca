import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { Department } from '@/api/types'

/** The departments by code, with the name people use for each. */
export function useDepartments() {
  const query = useQuery({
    queryKey: [topics.departments],
    queryFn: () => bodyOf(client.GET('/api/departments', { params: { query: { limit: 200 } } })),
    staleTime: 300_000,
  })
  const all = computed(() => query.data.value?.items ?? [])
  const byCode = computed(() => new Map(all.value.map((one) => [one.code, one])))
  /** Those that can be given something to do today: not what has ended, and not what is still to come. */
  const present = computed(() => all.value.filter((one) => one.assignable))
  return { query, all, present, byCode, nameOf: (code: string | null | undefined) => shortName(byCode.value.get(code ?? ''), code ?? '') }
}

export function shortName(department: Department | undefined, fallback: string): string {
  return department?.shortName ?? fallback
}
