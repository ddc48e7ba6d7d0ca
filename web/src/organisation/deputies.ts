import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import { useSending } from '@/api/sending'
import { useSession } from '@/api/session'
import type { Mandate } from '@/api/types'
import { say } from '@/controls/notice'

export const roles: Mandate['role'][] = ['LIAISON', 'HEAD', 'LEADER']

/** A deputy for longer than this has a successor instead. */
export const mostDays = 366

const keyOf = (code: string) => [topics.departments, 'deputies', code]

/** Who may act in a department, and in which roles this person may appoint deputies for their own department. */
export function useDeputies(code: Ref<string>) {
  const { me } = useSession()
  const query = useQuery({
    queryKey: computed(() => keyOf(code.value)),
    queryFn: () => bodyOf(client.GET('/api/departments/{code}/deputies', { params: { path: { code: code.value } } })),
  })
  const mayAppoint = computed<Mandate['role'][]>(() => {
    const own = me.value?.department === code.value
    if (own && me.value?.roles.includes('leader')) return roles
    return own && me.value?.roles.includes('head') ? ['LIAISON', 'HEAD'] : []
  })
  return { query, deputies: computed(() => query.data.value?.deputies), mayAppoint }
}

/** Sends a change of who may act, and shows the answer at once. */
export function useMandating<Body>(code: string, send: (body: Body, key: string) => Promise<{ deputies: Mandate[] }>, sentence: string, done: () => void) {
  const { t } = useI18n()
  const queries = useQueryClient()
  return useSending(send, (answer) => {
    queries.setQueryData(keyOf(code), answer)
    done()
    say(t(sentence))
  })
}
