import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { TaskView } from '@/api/types'

/** A task with everything about it, and its history, newest first. */
export function useTask(id: Ref<string>) {
  const queries = useQueryClient()
  const key = computed(() => [topics.tasks, 'one', id.value])
  const query = useQuery({
    queryKey: key,
    queryFn: () => bodyOf(client.GET('/api/tasks/{id}', { params: { path: { id: id.value } } })),
  })
  const history = useQuery({
    queryKey: computed(() => [topics.tasks, 'history', id.value]),
    queryFn: () => bodyOf(client.GET('/api/tasks/{id}/history', { params: { path: { id: id.value }, query: { limit: 200 } } })),
    select: (page) => [...page.items].sort((a, b) => b.revision - a.revision),
  })

  /** Shows the answer to a verb at once; what else it touches is asked for again. */
  function answered(task: TaskView) {
    queries.setQueryData(key.value, task)
    void history.refetch()
    for (const topic of [topics.agenda, topics.progress]) void queries.invalidateQueries({ queryKey: [topic] })
    for (const part of ['counts', 'discussion', 'subtasks', 'lights', 'periods']) void queries.invalidateQueries({ queryKey: [topics.tasks, part] })
  }
  return { query, task: computed(() => query.data.value), history, answered }
}
