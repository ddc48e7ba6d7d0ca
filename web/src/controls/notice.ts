import { ref } from 'vue'

const shownFor = 6_000
let timer: ReturnType<typeof setTimeout> | undefined

/** One sentence about what has just been recorded, at the foot of the page, gone after a while. */
export const notice = ref<string | null>(null)

export function say(sentence: string): void {
  notice.value = sentence
  clearTimeout(timer)
  timer = setTimeout(() => (notice.value = null), shownFor)
}
