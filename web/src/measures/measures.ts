import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { NewMeasureDraft } from '@/api/contract'
import { topics } from '@/api/queries'
import type { FiledMeasure } from '@/api/types'
import { useProgramme } from '@/programme/current'

const pageSize = 200
const mostLookedAt = 2_000
const header = (key: string) => ({ 'Idempotency-Key': key })

/** So many measures go into a task at once. */
export const mostAtOnce = 20

export interface MeasureName {
  filing: string
  number: number
}

export const nameOfMeasure = ({ filing, number }: FiledMeasure): MeasureName => ({ filing, number })
export const keyOfMeasure = ({ filing, number }: MeasureName) => `${filing}#${number}`

/** What can be done with measures. */
export const post = {
  draft: (programme: string, key: string, body: NewMeasureDraft) => bodyOf(client.POST('/api/programmes/{id}/measures/drafts', { params: { path: { id: programme }, header: header(key) }, body })),
  merge: (task: string, key: string, measures: MeasureName[]) => bodyOf(client.POST('/api/tasks/{id}/measures', { params: { path: { id: task }, header: header(key) }, body: { measures } })),
  release: (programme: string, key: string, measure: MeasureName, reason: string) =>
    bodyOf(client.POST('/api/programmes/{id}/measures/releases', { params: { path: { id: programme }, header: header(key) }, body: { measure, reason } })),
}

/** The measures of one department, and how many of them are in the plan. */
export interface Filed {
  department: string
  measures: FiledMeasure[]
  taken: number
}

/** By department, those with most that is not in the plan first. */
export function byDepartment(measures: FiledMeasure[]): Filed[] {
  const groups = new Map<string, FiledMeasure[]>()
  for (const measure of measures) groups.set(measure.department, [...(groups.get(measure.department) ?? []), measure])
  const filed = [...groups].map(([department, of]) => ({ department, measures: of, taken: of.filter((one) => one.task !== null).length }))
  return filed.sort((a, b) => b.measures.length - b.taken - (a.measures.length - a.taken))
}

/** Accepted measures of the programme; `cut` says that there are more than were asked for. */
export function useMeasures() {
  const { id } = useProgramme()
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: computed(() => [topics.measures, id.value]),
    queryFn: async () => {
      const measures: FiledMeasure[] = []
      for (let after: string | null = ''; measures.length < mostLookedAt; ) {
        const page: { items: FiledMeasure[]; next: string | null } = await bodyOf(
          client.GET('/api/programmes/{id}/measures', { params: { path: { id: id.value }, query: { limit: pageSize, ...(after ? { after } : {}) } } }),
        )
        measures.push(...page.items)
        after = page.next
        if (after === null) return { measures, cut: false }
      }
      return { measures, cut: true }
    },
    enabled: computed(() => id.value !== ''),
  })
  const refreshed = () => {
    void queries.invalidateQueries({ queryKey: [topics.tasks] })
    return queries.invalidateQueries({ queryKey: [topics.measures] })
  }
  return { query, measures: computed(() => query.data.value?.measures), cut: computed(() => query.data.value?.cut ?? false), refreshed, mostLookedAt }
}

/** Drafts that measures can go into. */
export function useDrafts() {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'drafts', id.value]),
    queryFn: () => bodyOf(client.GET('/api/tasks', { params: { query: { programme: id.value, status: 'DRAFT', sort: 'serial', limit: pageSize } } })),
    enabled: computed(() => id.value !== ''),
  })
  return { drafts: computed(() => query.data.value?.items ?? []) }
}
