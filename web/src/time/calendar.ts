import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import { plusDays, weekday } from './days'

export interface DayMark {
  working: boolean
  makeUp: boolean
  name: string | null
}

/** Which days of a span are worked, days off and make-up days told apart; a span that ends before it begins has none. */
export function useCalendar(from: MaybeRefOrGetter<string>, to: MaybeRefOrGetter<string>) {
  const query = useQuery({
    queryKey: computed(() => [topics.calendar, toValue(from), toValue(to)]),
    queryFn: () => bodyOf(client.GET('/api/calendar', { params: { query: { from: toValue(from), to: toValue(to) } } })),
    enabled: computed(() => Boolean(toValue(from)) && toValue(from) <= toValue(to)),
    staleTime: 600_000,
  })
  const told = computed(() => new Map(query.data.value?.days.map((day) => [day.date, day])))

  function mark(date: string): DayMark {
    const weekend = weekday(date) === 0 || weekday(date) === 6
    const day = told.value.get(date)
    const working = day ? day.working : !weekend
    return { working, makeUp: working && weekend, name: day?.name ?? null }
  }

  /** Working days after the first date up to and including the second. */
  function workingDaysBetween(first: string, second: string): number {
    let count = 0
    for (let date = plusDays(first, 1); date <= second; date = plusDays(date, 1)) if (mark(date).working) count++
    return count
  }

  return { query, mark, workingDaysBetween }
}
