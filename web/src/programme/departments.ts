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
  return { query, all, byCode, nameOf: (code: string | null | undefined) => shortName(byCode.value.get(code ?? ''), code ?? '') }
}

export function shortName(department: Department | undefined, fallback: string): string {
  return department?.shortName ?? fallback
}
