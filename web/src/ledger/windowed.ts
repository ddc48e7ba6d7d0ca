import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { computed, onMounted, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'

const ahead = 20

/** Draws only the rows near the window, and asks for more before the end comes into sight. */
export function useWindowed(element: Ref<HTMLElement | null>, count: MaybeRefOrGetter<number>, height: number, more: () => void) {
  const offset = ref(0)
  onMounted(() => (offset.value = element.value ? element.value.getBoundingClientRect().top + window.scrollY : 0))

  const virtualizer = useWindowVirtualizer(
    computed(() => ({ count: toValue(count), estimateSize: () => height, overscan: 12, scrollMargin: offset.value })),
  )
  const shown = computed(() => virtualizer.value.getVirtualItems().map((item) => ({ index: item.index, top: item.start - offset.value })))
  const total = computed(() => virtualizer.value.getTotalSize())
  watch(
    () => shown.value.at(-1)?.index ?? 0,
    (last) => last >= toValue(count) - ahead && toValue(count) > 0 && more(),
  )
  return { shown, total }
}
