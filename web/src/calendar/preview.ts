import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { AlertMove, CalendarProposal, ChangedDay, ObligationMove, TaskMove } from '@/api/types'

interface Stretch<Move> {
  days: ChangedDay[]
  examined: number
  items: Move[]
  next: string | null
}

/** Looks at everything a service has, stretch after stretch, for what a change of the calendar would move. */
function useStretches<Move>(name: string, proposal: Ref<CalendarProposal>, look: (body: CalendarProposal, after: string) => Promise<Stretch<Move>>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['calendar-preview', name, proposal.value]),
    queryFn: ({ pageParam }) => look(proposal.value, pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  watch([query.hasNextPage, query.isFetching], () => {
    if (query.hasNextPage.value && !query.isFetching.value && !query.isError.value) void query.fetchNextPage()
  })
  const pages = computed(() => query.data.value?.pages ?? [])
  return {
    query,
    days: computed(() => pages.value[0]?.days ?? []),
    moves: computed(() => pages.value.flatMap((page) => page.items) as Move[]),
    examined: computed(() => pages.value.reduce((sum, page) => sum + page.examined, 0)),
    done: computed(() => query.isSuccess.value && !query.hasNextPage.value),
  }
}

const asked = (after: string) => (after ? { params: { query: { after } } } : { params: {} })

/** What would move if a change of the calendar were applied: tasks, obligations, and when somebody is told. */
export function usePreview(proposal: Ref<CalendarProposal>) {
  return {
    tasks: useStretches<TaskMove>('tasks', proposal, (body, after) => bodyOf(client.POST('/api/calendar/preview', { ...asked(after), body }))),
    obligations: useStretches<ObligationMove>('obligations', proposal, (body, after) => bodyOf(client.POST('/api/obligations/calendar-preview', { ...asked(after), body }))),
    alerts: useStretches<AlertMove>('alerts', proposal, (body, after) => bodyOf(client.POST('/api/alerts/calendar-preview', { ...asked(after), body }))),
  }
}
