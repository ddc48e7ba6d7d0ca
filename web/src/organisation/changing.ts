import { useQueryClient } from '@tanstack/vue-query'
import { useI18n } from 'vue-i18n'
import { useSending } from '@/api/sending'
import { topics } from '@/api/queries'
import type { Department } from '@/api/types'
import { say } from '@/controls/notice'

/** Names written one a line, or with any comma between them. */
export const spellings = (text: string) => text.split(/[\n、，,;；]+/).map((one) => one.trim()).filter(Boolean)

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Sends a change of a department and shows it everywhere. */
export function useChanging<Body>(send: (body: Body, key: string) => Promise<Department>, sentence: string) {
  const { t } = useI18n()
  const queries = useQueryClient()
  return useSending(send, (one) => {
    say(t(sentence, { name: one.shortName }))
    for (const topic of [topics.tasks, topics.obligations]) void queries.invalidateQueries({ queryKey: [topic] })
    return queries.invalidateQueries({ queryKey: [topics.departments] })
  })
}
