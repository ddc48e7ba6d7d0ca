import { computed, ref } from 'vue'

/**
 * The services' clock as far as their answers show it. A rehearsal runs as of another day, and browsers' clocks are wrong:
 * "12 minutes ago" is measured against this one.
 */
const ahead = ref(0)
const tick = ref(Date.now())
setInterval(() => (tick.value = Date.now()), 1_000)

export function heardServerTime(instant: string | null | undefined): void {
  const told = Date.parse(instant ?? '')
  if (!Number.isNaN(told)) ahead.value = told - Date.now()
}

/** A fact just recorded: the services' clock is at least that far. */
export function heardFactAt(instant: string): void {
  if (Date.parse(instant) > Date.now() + ahead.value) heardServerTime(instant)
}

export function asServerTime(local: number): Date {
  return new Date(local + ahead.value)
}

/** To the minute, so that rows saying "12 minutes ago" are drawn again once a minute only. */
export const serverMinute = computed(() => Math.floor((tick.value + ahead.value) / 60_000) * 60_000)
