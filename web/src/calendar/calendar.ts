import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { CalendarProposal, DayRuling, YearPaper } from '@/api/types'

const header = (key: string) => ({ header: { 'Idempotency-Key': key } })

/** The two ways in which the calendar is changed: a year is loaded, or a day is ruled. */
export const post = {
  change: (key: string, { year, day }: CalendarProposal) =>
    year ? bodyOf(client.POST('/api/calendar/years', { params: header(key), body: year })) : bodyOf(client.POST('/api/calendar/days', { params: header(key), body: day as DayRuling })),
}

/** Where each year comes from, and the days ruled otherwise. */
export function useYears() {
  const query = useQuery({
    queryKey: [topics.calendar, 'years'],
    queryFn: () => bodyOf(client.GET('/api/calendar/years')),
  })
  return { query, years: computed(() => query.data.value?.years ?? []), edits: computed(() => new Map(query.data.value?.edits.map((edit) => [edit.date, edit]))) }
}

/** An announcement of a year as NateScarlet/holiday-cn writes it, or null for a text that is none. */
export function paperIn(text: string): YearPaper | null {
  try {
    const told = JSON.parse(text) as Partial<YearPaper> | null
    if (!told || typeof told.year !== 'number' || !Array.isArray(told.days) || told.days.length === 0) return null
    const papers = Array.isArray(told.papers) ? told.papers.filter((paper) => typeof paper === 'string') : []
    return { year: told.year, papers, days: told.days.map(({ name, date, isOffDay }) => ({ name: name ?? null, date: date ?? null, isOffDay: isOffDay ?? null })) }
  } catch {
    return null
  }
}
