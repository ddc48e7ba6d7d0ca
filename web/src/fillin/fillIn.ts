import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { bodyOf, client, multipart } from '@/api/client'
import { topics } from '@/api/queries'
import { useSending } from '@/api/sending'
import type { FillIn, FillInReport, FillInRow } from '@/api/types'
import { saveFile } from '@/controls/saveFile'

/** The most a form may have, in bytes. */
export const largest = 5 * 1024 * 1024

export interface BroughtForm {
  file: File
  name: string
  size: number
  changed: number
}

const list = [topics.tasks, 'fill-in']

export const isFaulty = (row: FillInRow) => row.outcome === 'ERROR' || row.result === 'FAILED'

/** The latest forms of the person's department, and the one that is looked at. */
export function useFillIns() {
  const queries = useQueryClient()
  const report = ref<FillInReport | null>(null)
  const query = useQuery({ queryKey: list, queryFn: () => bodyOf(client.GET('/api/fill-in-forms')) as Promise<unknown> as Promise<FillIn[]> })

  function show(one: FillInReport) {
    report.value = one
    void queries.invalidateQueries({ queryKey: list })
  }
  const bringing = useSending(
    ({ file }: BroughtForm, key) =>
      bodyOf(client.POST('/api/fill-in-forms', { params: { header: { 'Idempotency-Key': key } }, body: { file }, bodySerializer: multipart })) as Promise<unknown> as Promise<FillInReport>,
    show,
  )
  const applying = useSending(
    (id: string, key) => bodyOf(client.POST('/api/fill-in-forms/{id}/apply', { params: { path: { id }, header: { 'Idempotency-Key': key } } })) as Promise<unknown> as Promise<FillInReport>,
    (one) => {
      show(one)
      return queries.invalidateQueries({ queryKey: [topics.tasks] })
    },
  )
  const opening = useMutation({
    mutationFn: (id: string) => bodyOf(client.GET('/api/fill-in-forms/{id}', { params: { path: { id } } })) as Promise<unknown> as Promise<FillInReport>,
    onSuccess: show,
  })
  return { query, report, bringing, applying, opening }
}

/** Takes forms away: a new one, or the rows that were not posted. */
export function useFormSaving() {
  const blank = useMutation({
    mutationFn: async ({ programme, name }: { programme: string; name: string }) =>
      saveFile(await bodyOf(client.GET('/api/fill-in-forms/blank', { params: { query: { programme } }, parseAs: 'blob' })), name),
  })
  const rejected = useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => saveFile(await bodyOf(client.GET('/api/fill-in-forms/{id}/rejected-rows', { params: { path: { id } }, parseAs: 'blob' })), name),
  })
  return { blank, rejected }
}
