import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from './client'
import { topics } from './queries'
import type { Role } from './types'

/** Who is signed in; every page asks here and nowhere else. */
export function useSession() {
  const query = useQuery({
    queryKey: [topics.me],
    queryFn: () => bodyOf(client.GET('/api/me')),
    staleTime: Infinity,
    refetchOnWindowFocus: true,
  })
  const me = computed(() => query.data.value)
  const has = (...roles: Role[]) => roles.some((role) => me.value?.roles.includes(role))
  return {
    query,
    me,
    /** Works for the programme office: writes the breakdown. Administrators keep order, and do not. */
    inOffice: computed(() => has('office')),
    isOffice: computed(() => has('office', 'admin')),
    seesEverything: computed(() => has('office', 'admin', 'leader', 'auditor')),
    speaksForDepartment: computed(() => has('liaison', 'head')),
  }
}
