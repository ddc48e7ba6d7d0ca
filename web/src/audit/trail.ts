import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { FactKind, FoundFact } from '@/api/types'
import { saveFile } from '@/controls/saveFile'

/** The services that keep facts, each its own. */
export const ordinary = 'task-service'
export const others = ['report-service', 'notification-service'] as const
export type Service = typeof ordinary | (typeof others)[number]

export interface TrailQuery {
  service: Service
  actor?: string | undefined
  department?: string | undefined
  kind?: string | undefined
  type?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

interface Page {
  items: FoundFact[]
  next: string | null
}

const asked = ({ service: _service, ...filter }: TrailQuery) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
const facts = (service: Service) => `/api/audit/${service}/facts` as '/api/audit/task-service/facts'
const kindsOf = (service: Service) => `/api/audit/${service}/kinds` as '/api/audit/task-service/kinds'
const exportOf = (service: Service) => `/api/audit/${service}/facts/export` as '/api/audit/task-service/facts/export'
const verificationOf = (service: Service) => `/api/audit/${service}/verification` as '/api/audit/task-service/verification'

/** Facts of a service page by page, the latest first. A page may be empty and still go on. */
export function useTrail(query: Ref<TrailQuery>) {
  const found = useInfiniteQuery({
    queryKey: computed(() => ['trail', query.value]),
    queryFn: ({ pageParam }): Promise<Page> => bodyOf(client.GET(facts(query.value.service), { params: { query: { ...asked(query.value), ...(pageParam ? { after: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const kinds = useQuery({
    queryKey: computed(() => ['trail', 'kinds', query.value.service]),
    queryFn: (): Promise<FactKind[]> => bodyOf(client.GET(kindsOf(query.value.service))),
    staleTime: Infinity,
  })
  return { found, items: computed(() => found.data.value?.pages.flatMap((page) => page.items) ?? []), kinds: computed(() => kinds.data.value ?? []) }
}

/** Takes what was found away as a table. */
export const useTrailSaving = () =>
  useMutation({
    mutationFn: async ({ query, name }: { query: TrailQuery; name: string }) => saveFile(await bodyOf(client.GET(exportOf(query.service), { params: { query: asked(query) }, parseAs: 'blob' })), name),
  })

interface AuditLine {
  kind: 'PROGRESS' | 'FLAW' | 'SUMMARY'
  facts: number
  flawed: number
}

/** Checks the chain of one object, as `duban audit verify` does; an answer without a summary was cut off. */
export const useVerifying = () =>
  useMutation({
    mutationFn: async ({ service, aggregate }: { service: Service; aggregate: string }) => {
      const lines = await bodyOf(client.GET(verificationOf(service), { params: { query: { aggregate: [aggregate] } }, parseAs: 'text' }))
      const summary = String(lines)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as AuditLine)
        .find((line) => line.kind === 'SUMMARY')
      if (!summary) throw new Error('cut off')
      return summary
    },
  })
