import { useQuery } from '@tanstack/vue-query'
import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import { heardServerTime } from '@/time/serverClock'

const chosen = useLocalStorage<string | null>('duban.programme', null)

async function ask() {
  const answer = await bodyOf(client.GET('/api/programmes'))
  heardServerTime(answer.asOf)
  return answer
}

/** The programme the pages are about: the one chosen last, else the first that is issued. */
export function useProgramme() {
  const query = useQuery({
    queryKey: [topics.programmes],
    queryFn: ask,
    staleTime: 60_000,
  })
  const all = computed(() => query.data.value?.items ?? [])
  const programme = computed(
    () => all.value.find((one) => one.id === chosen.value) ?? all.value.find((one) => one.status === 'ISSUED') ?? all.value[0],
  )
  return {
    query,
    all,
    programme,
    id: computed(() => programme.value?.id ?? ''),
    today: computed(() => programme.value?.today ?? ''),
    areaName: (code: string) => programme.value?.areas.find((area) => area.code === code)?.name ?? code,
    choose: (id: string) => {
      chosen.value = id
    },
  }
}
