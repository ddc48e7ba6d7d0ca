import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { TaskField, TaskView } from '@/api/types'

const isBlank = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** What has to be filled in of a form about a task, and what is closed, for whoever looks at it now. */
export function useFields(task: () => TaskView, form: string) {
  const { t } = useI18n()
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'fields', task().id, task().revision]),
    queryFn: () => bodyOf(client.GET('/api/tasks/{id}/fields', { params: { path: { id: task().id } } })),
  })
  const fields = computed(() => query.data.value?.forms.find((one) => one.form === form)?.fields ?? [])
  const ruled = (field: string): TaskField | undefined => fields.value.find((one) => one.field === field && one.rulesVersion !== null)
  const isRequired = (field: string) => ruled(field)?.mode === 'REQUIRED'
  const isClosed = (field: string) => ruled(field)?.mode === 'READ_ONLY'

  /** What the rules say of a field, in words; what the product itself says of it the page knows. */
  function remark(field: string): string | undefined {
    const rule = ruled(field)
    if (!rule) return undefined
    return t(rule.mode === 'REQUIRED' ? 'fields.required' : 'fields.readOnly', { n: rule.rulesVersion ?? 0 })
  }

  /** Whether something that the rules ask for is not filled in. */
  const lacks = (filled: Record<string, unknown>) => Object.entries(filled).some(([field, value]) => isRequired(field) && isBlank(value))

  /** What is sent: nothing of what is closed. */
  const open = <Body extends object>(body: Body) => Object.fromEntries(Object.entries(body).filter(([field]) => !isClosed(field))) as Body

  return { isRequired, isClosed, remark, lacks, open }
}
