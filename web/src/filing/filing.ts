import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client, multipart } from '@/api/client'
import type { FilingDraft } from '@/api/contract'
import { topics } from '@/api/queries'
import type { Filing, FiledFile, ReturnReason } from '@/api/types'

const on = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })

/** What can be posted about a filing, one function a verb. */
export const post = {
  draft: (id: string, key: string, body: FilingDraft) => bodyOf(client.POST('/api/filings/{id}/draft', { ...on(id, key), body })),
  file: (id: string, key: string, file: File, seal: boolean) =>
    bodyOf(client.POST('/api/filings/{id}/files', {
        params: { path: { id }, query: { seal }, header: { 'Idempotency-Key': key } },
        body: { file },
        bodySerializer: multipart,
      })),
  'sign-off': (id: string, key: string) => bodyOf(client.POST('/api/filings/{id}/sign-off', on(id, key))),
  submission: (id: string, key: string) => bodyOf(client.POST('/api/filings/{id}/submission', on(id, key))),
  acceptance: (id: string, key: string) => bodyOf(client.POST('/api/filings/{id}/acceptance', { ...on(id, key), body: {} })),
  returns: (id: string, key: string, body: { reasonCode: ReturnReason; reason: string }) =>
    bodyOf(client.POST('/api/filings/{id}/returns', { ...on(id, key), body })),
}

export function useFiling(id: Ref<string>) {
  const queries = useQueryClient()
  const key = computed(() => [topics.filings, id.value])
  const query = useQuery({
    queryKey: key,
    queryFn: () => bodyOf(client.GET('/api/filings/{id}', { params: { path: { id: id.value } } })),
  })

  /** Shows the answer to a verb at once; what else it touches is asked for again. */
  function answered(filing: Filing) {
    queries.setQueryData(key.value, filing)
    for (const topic of [topics.agenda, topics.obligations, topics.standing]) void queries.invalidateQueries({ queryKey: [topic] })
  }
  return { query, filing: computed(() => query.data.value), answered }
}

export interface WrittenMeasure {
  text: string
  due: string
  person: string
}

/** A filing as it is being written: empty fields are empty texts. */
export interface Writing {
  measures: WrittenMeasure[]
  text: string
  files: FiledFile[]
  nil: boolean
  nilReason: string
}

export const emptyMeasure = (): WrittenMeasure => ({ text: '', due: '', person: '' })

export function asWritten(filing: Filing): Writing {
  const measures = filing.measures.map((one) => ({ text: one.text, due: one.due ?? '', person: one.person ?? '' }))
  const startsEmpty = measures.length === 0 && filing.obligation.kind === 'TARGET_MEASURES'
  return {
    measures: startsEmpty ? [emptyMeasure()] : measures,
    text: filing.text ?? '',
    files: filing.files,
    nil: filing.nil,
    nilReason: filing.nilReason ?? '',
  }
}

export function asDraft(writing: Writing) {
  const measures = writing.nil ? [] : writing.measures.filter((one) => one.text.trim() !== '')
  return {
    measures: measures.map(({ text, due, person }) => ({ text: text.trim(), ...(due ? { due } : {}), ...(person.trim() ? { person: person.trim() } : {}) })),
    files: writing.files.map((file) => file.id),
    nil: writing.nil,
    ...(writing.text.trim() && !writing.nil ? { text: writing.text.trim() } : {}),
    ...(writing.nil ? { nilReason: writing.nilReason.trim() } : {}),
  } satisfies FilingDraft
}
