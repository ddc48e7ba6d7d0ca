import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'

/** What a task is broken down into, in order; asked for only where there is something. */
export function useSubtasks(id: Ref<string>, wanted: Ref<boolean>) {
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'subtasks', id.value]),
    queryFn: () => bodyOf(client.GET('/api/tasks/{id}/subtasks', { params: { path: { id: id.value } } })),
    enabled: wanted,
  })
  return { query, subtasks: computed(() => query.data.value?.items) }
}
