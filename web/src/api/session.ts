import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { acting } from './acting'
import { bodyOf, client } from './client'
import { topics } from './queries'
import type { Role } from './types'

/** Who is signed in, or whom they stand in for; every page asks here and nowhere else. */
export function useSession() {
  const query = useQuery({
    queryKey: [topics.me],
    queryFn: () => bodyOf(client.GET('/api/me')),
    staleTime: Infinity,
    refetchOnWindowFocus: true,
  })
  const me = computed(() => {
    const own = query.data.value
    return own && acting ? { ...own, department: acting.department, roles: [acting.role.toLowerCase() as Role], onBehalfOf: acting.principal } : own
  })
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
