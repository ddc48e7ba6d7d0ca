import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem } from '@/api/problem'
import { Submission } from '@/api/submission'
import type { StoredFile } from '@/api/types'

const largest = 20 * 1024 * 1024

/** Sends files one after the other; the first that is refused stops the rest and says why. */
export function useUploads<Kept extends StoredFile>(send: (file: File, key: string) => Promise<Kept>, kept: (file: Kept) => void) {
  const { t } = useI18n()
  const sending = ref(false)
  const problem = shallowRef<unknown>(null)

  async function sendAll(files: File[]) {
    sending.value = true
    problem.value = null
    try {
      for (const file of files) {
        if (file.size > largest) throw new Problem(413, { title: t('files.tooLarge', { name: file.name }) })
        kept(await send(file, new Submission().keyFor(file.name)))
      }
    } catch (refusal) {
      problem.value = refusal
    } finally {
      sending.value = false
    }
  }
  return { sending, problem, send: sendAll }
}
