import { useQuery } from '@tanstack/vue-query'
import { refDebounced } from '@vueuse/core'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { TaskRow } from '@/api/types'
import { useMatching } from '@/controls/matching'
import { useProgramme } from '@/programme/current'
import { useDepartments } from '@/programme/departments'

const nearby = 200
const shownTasks = 8
const shownDepartments = 5

/** Finds tasks and departments by number, name or pinyin; tasks beyond the first page are asked of the service. */
export function useFinding(words: Ref<string>, open: Ref<boolean>) {
  const { id } = useProgramme()
  const { all: departments } = useDepartments()
  const asked = refDebounced(words, 200)
  const says = useMatching()

  const near = useQuery({
    queryKey: computed(() => [topics.tasks, 'near', id.value]),
    queryFn: () => bodyOf(client.GET('/api/tasks', { params: { query: { programme: id.value, limit: nearby } } })),
    enabled: computed(() => open.value && id.value !== ''),
    staleTime: 60_000,
  })
  const far = useQuery({
    queryKey: computed(() => [topics.tasks, 'found', id.value, asked.value]),
    queryFn: () => bodyOf(client.GET('/api/tasks', { params: { query: { programme: id.value, q: asked.value, limit: shownTasks } } })),
    enabled: computed(() => open.value && asked.value.length > 0 && near.data.value?.next != null),
  })

  const tasks = computed(() => {
    const text = words.value.trim()
    const known = near.data.value?.items ?? []
    if (text === '') return known.slice(0, shownTasks)
    const matching = [...known.filter((task) => says(taskText(task), text)), ...(far.data.value?.items ?? [])]
    return [...new Map(matching.map((task) => [task.id, task])).values()].slice(0, shownTasks)
  })
  const matchingDepartments = computed(() => {
    const text = words.value.trim()
    if (text === '') return []
    return departments.value
      .filter((one) => [one.name, one.shortName, one.code, ...one.aliases, ...one.formerNames.map((former) => former.name)].some((name) => says(name, text)))
      .slice(0, shownDepartments)
  })
  return { tasks, departments: matchingDepartments, near }
}

const taskText = (task: TaskRow) => `${task.serial} ${task.title}`
