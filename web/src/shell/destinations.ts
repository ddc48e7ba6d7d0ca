import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import { useSession } from '@/api/session'
import { isForOffice, useAgenda } from '@/work/agenda'

export interface Destination {
  name: string
  group: 'overview' | 'filing' | 'office'
  waiting?: number
  urgent?: boolean
}

/** Where one can go, and how much waits there for the person who is signed in. */
export function useDestinations() {
  const { inOffice, isOffice, seesEverything, speaksForDepartment } = useSession()
  const { agenda } = useAgenda()
  const inbox = useQuery({
    queryKey: [topics.inbox, 'unread'],
    queryFn: () => bodyOf(client.GET('/api/inbox', { params: { query: { limit: 1 } } })),
    staleTime: 30_000,
  })
  const mine = computed(() => agenda.value?.items ?? [])
  const reviews = computed(() => mine.value.filter(isForOffice).length)

  const destinations = computed<Destination[]>(() => [
    ...(seesEverything.value ? [{ name: 'cockpit', group: 'overview' as const }] : []),
    { name: 'work', group: 'overview', waiting: mine.value.length, urgent: mine.value.some((item) => item.light === 'RED') },
    { name: 'ledger', group: 'overview' },
    { name: 'feed', group: 'overview' },
    { name: 'clauses', group: 'overview' },
    { name: 'register', group: 'overview' },
    { name: 'coverage', group: 'overview' },
    { name: 'versions', group: 'overview' },
    { name: 'completeness', group: 'overview' },
    { name: 'matrix', group: 'filing' },
    { name: 'measures', group: 'filing' },
    ...(isOffice.value ? [{ name: 'review', group: 'filing' as const, waiting: reviews.value }] : []),
    ...(inOffice.value ? ['imports', 'groups', 'templates'].map((name) => ({ name, group: 'office' as const })) : []),
    ...(isOffice.value ? ['calendar', 'departments', 'programme'] : speaksForDepartment.value ? ['departments'] : []).map((name) => ({ name, group: 'office' as const })),
    ...(seesEverything.value ? [{ name: 'audit', group: 'office' as const }] : []),
  ])
  return { destinations, unread: computed(() => inbox.data.value?.unread ?? 0) }
}
