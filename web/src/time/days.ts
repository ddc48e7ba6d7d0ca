/** Arithmetic on ISO dates, without zones: a local date is a local date. */
const dayMillis = 86_400_000

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10)
}

/** The last day of the month of a date. */
export function lastOfMonth(date: string): string {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMillis)
}

export function spanOfDays(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => plusDays(from, n))
}

/** Sunday 0 … Saturday 6. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

export function isoWeek(date: string): number {
  const thursday = plusDays(date, 3 - ((weekday(date) + 6) % 7))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** The date an instant falls on in a zone. */
export function dateIn(zone: string, instant: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))
}
