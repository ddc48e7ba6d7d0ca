import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { refDebounced } from '@vueuse/core'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { bodyOf, client } from '@/api/client'
import type { MeasureToCheck } from '@/api/types'

const pause = 350
const shortest = 4

interface Written {
  text: string
  due?: string
  person?: string
}

function tidied({ text, due, person }: Written): MeasureToCheck {
  return { text: text.trim(), ...(/^\d{4}-\d{2}-\d{2}$/.test(due ?? '') ? { due: due as string } : {}), ...(person?.trim() ? { person: person.trim() } : {}) }
}

/** Whether what is being typed can be checked, asked of the service whenever the typing pauses. */
export function useConcreteness(measure: () => Written) {
  const { locale } = useI18n()
  const settled = refDebounced(computed(() => tidied(measure())), pause)
  const query = useQuery({
    queryKey: computed(() => ['concreteness', locale.value, settled.value]),
    queryFn: ({ signal }) => bodyOf(client.POST('/api/measures/check', { body: settled.value, signal })),
    enabled: computed(() => settled.value.text.length >= shortest),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  })
  return computed(() => (measure().text.trim().length >= shortest ? query.data.value : undefined))
}
