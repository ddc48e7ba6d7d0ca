import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useProgramme } from '@/programme/current'
import { dateIn, daysBetween } from './days'
import { serverMinute } from './serverClock'

const noBreak = '\u00a0'

/** A sentence of the services with no unit parted from its number. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=[%\p{L}])/gu, `$1${noBreak}`)
}

/** How the pages write dates, times and figures: ISO in tables, words in sentences, the unit never parted from its number. */
export function useFormats() {
  const { t, locale } = useI18n()
  const { programme, today } = useProgramme()
  const zone = computed(() => programme.value?.zone ?? 'Asia/Shanghai')

  const percent = (value: number | null | undefined) => (value == null ? '—' : `${Math.round(value)}${noBreak}%`)

  /** 10-22 within this year, 2019-01-15 otherwise. */
  const shortDate = (date: string | null | undefined) =>
    !date ? '—' : date.slice(0, 4) === today.value.slice(0, 4) ? date.slice(5) : date

  const sentenceDate = (date: string, weekdayToo = false) =>
    new Intl.DateTimeFormat(locale.value, {
      month: 'long',
      day: 'numeric',
      ...(date.slice(0, 4) === today.value.slice(0, 4) ? {} : { year: 'numeric' }),
      ...(weekdayToo ? { weekday: 'long' } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${date}T00:00:00Z`))

  const weekdayName = (date: string, form: 'long' | 'narrow' = 'long') =>
    new Intl.DateTimeFormat(locale.value, { weekday: form, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

  const clockTime = (instant: string | Date, seconds = false) =>
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      ...(seconds ? { second: '2-digit' } : {}),
      timeZone: zone.value,
    }).format(new Date(instant))

  const dateOf = (instant: string | Date) => dateIn(zone.value, instant)
  const dateTime = (instant: string) => `${shortDate(dateOf(instant))} ${clockTime(instant)}`

  /** Just now, 12 minutes ago, today 09:12, yesterday, 9 days ago, then the date. */
  function ago(instant: string | null | undefined): string {
    if (!instant) return '—'
    const minutes = Math.floor((serverMinute.value + 59_999 - Date.parse(instant)) / 60_000)
    if (minutes < 1) return t('time.justNow')
    if (minutes < 60) return t('time.minutesAgo', { n: minutes }, minutes)
    return daysAgo(instant)
  }

  function daysAgo(instant: string): string {
    const days = daysBetween(dateOf(instant), dateOf(new Date(serverMinute.value)))
    if (days <= 0) return t('time.todayAt', { time: clockTime(instant) })
    if (days === 1) return t('time.yesterday')
    return days < 14 ? t('time.daysAgo', { n: days }, days) : shortDate(dateOf(instant))
  }

  function fileSize(bytes: number): string {
    return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))}${noBreak}KB` : `${(bytes / 1_048_576).toFixed(1)}${noBreak}MB`
  }

  return { percent, shortDate, sentenceDate, weekdayName, clockTime, dateOf, dateTime, ago, fileSize, zone }
}
