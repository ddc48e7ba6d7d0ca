import { plusDays, weekday } from '@/time/days'

/** The spans of due dates people ask for, counted from today. */
export function dueSpans(today: string): { name: string; from: string; to: string }[] {
  if (!today) return []
  const sunday = plusDays(today, (7 - weekday(today)) % 7)
  const month = today.slice(0, 7)
  const monthEnd = plusDays(`${plusDays(`${month}-28`, 4).slice(0, 7)}-01`, -1)
  return [
    { name: 'thisWeek', from: today, to: sunday },
    { name: 'nextWeek', from: plusDays(sunday, 1), to: plusDays(sunday, 7) },
    { name: 'fourWeeks', from: today, to: plusDays(today, 27) },
    { name: 'thisMonth', from: `${month}-01`, to: monthEnd },
  ]
}
