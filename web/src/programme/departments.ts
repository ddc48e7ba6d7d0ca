import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { Department } from '@/api/types'
import { useProgramme } from './current'

/** The departments by code, with the name people use for each. */
export function useDepartments() {
  const query = useQuery({
    queryKey: [topics.departments],
    queryFn: () => bodyOf(client.GET('/api/departments', { params: { query: { limit: 200 } } })),
    staleTime: 300_000,
  })
  const all = computed(() => query.data.value?.items ?? [])
  const byCode = computed(() => new Map(all.value.map((one) => [one.code, one])))
  const { today } = useProgramme()
  /** Those that are there today: what was merged or split leads nothing any more. */
  const present = computed(() => all.value.filter((one) => one.validUntil === null || today.value === '' || one.validUntil >= today.value))
  return { query, all, present, byCode, nameOf: (code: string | null | undefined) => shortName(byCode.value.get(code ?? ''), code ?? '') }
}

export function shortName(department: Department | undefined, fallback: string): string {
  return department?.shortName ?? fallback
}
