import { useDebounceFn, useLocalStorage } from '@vueuse/core'
import { computed, reactive, watch } from 'vue'

interface Kept<Content> {
  content: Content
  savedAt: number
}

/** What is being filled in survives closing the page: kept in the browser, under a key, until it is handed in. */
export function useDraft<Content extends object>(key: string, empty: () => Content) {
  const kept = useLocalStorage<Kept<Content> | null>(`duban.draft.${key}`, null, {
    serializer: { read: (text) => JSON.parse(text) as Kept<Content>, write: (value) => JSON.stringify(value) },
  })
  const content = reactive({ ...empty(), ...kept.value?.content }) as Content
  const save = useDebounceFn(() => {
    const unchanged = JSON.stringify(content) === JSON.stringify(empty())
    kept.value = unchanged ? null : { content: JSON.parse(JSON.stringify(content)) as Content, savedAt: Date.now() }
  }, 400)
  watch(content, () => void save(), { deep: true })

  function discard() {
    Object.assign(content, empty())
    kept.value = null
  }
  return { content, discard, savedAt: computed(() => kept.value?.savedAt ?? null) }
}
