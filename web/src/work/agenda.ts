import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { AgendaItem } from '@/api/types'
import { useProgramme } from '@/programme/current'

/** What the caller has to do in the programme, and what waits for others. */
export function useAgenda() {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.agenda, id.value]),
    queryFn: () => bodyOf(client.GET('/api/agenda', { params: { query: { programme: id.value } } })),
    enabled: computed(() => id.value !== ''),
  })
  return { query, agenda: computed(() => query.data.value) }
}

/** What lies on the office's desk. */
export const isForOffice = (item: AgendaItem) => ['REVIEW', 'DECIDE_EXTENSION', 'DECIDE_HALT', 'REASSIGN'].includes(item.action)
