import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bodyOf, client } from '@/api/client'
import type { NewContacts, NewDepartment, NewDeputy, NewProgramme } from '@/api/contract'
import { topics } from '@/api/queries'
import type { Department, Obligation, Programme, TaskRow } from '@/api/types'
import { useProgramme } from '@/programme/current'

const pageSize = 200
const header = (key: string) => ({ 'Idempotency-Key': key })
const of = (code: string, key: string) => ({ params: { path: { code }, header: header(key) } })

export interface Merging {
  into: string
  from: string
  reason: string
}
export interface Splitting {
  into: string[]
  otherwise: string
  tasks: { task: string; to: string }[]
  from: string
  reason: string
}

export interface Placing {
  kind: Department['kind']
  parent: string | null
  reason: string
}
export interface Leading {
  leader: string | null
  name: string | null
  from: string
}

/** What can be done with departments and programmes. */
export const post = {
  department: (key: string, body: NewDepartment) => bodyOf(client.POST('/api/departments', { params: { header: header(key) }, body })),
  renaming: (code: string, key: string, body: { name: string; shortName: string | null; from: string; reason: string }) => bodyOf(client.POST('/api/departments/{code}/renamings', { ...of(code, key), body })),
  merger: (code: string, key: string, body: Merging) => bodyOf(client.POST('/api/departments/{code}/merger', { ...of(code, key), body })),
  split: (code: string, key: string, body: Splitting) => bodyOf(client.POST('/api/departments/{code}/split', { ...of(code, key), body })),
  place: (code: string, key: string, body: Placing) => bodyOf(client.POST('/api/departments/{code}/place', { ...of(code, key), body })),
  dissolution: (code: string, key: string, body: { from: string; reason: string }) => bodyOf(client.POST('/api/departments/{code}/dissolution', { ...of(code, key), body })),
  leader: (code: string, key: string, body: Leading) => bodyOf(client.POST('/api/departments/{code}/leaders-in-charge', { ...of(code, key), body })),
  takingBack: (code: string, key: string, what: 'end' | 'renaming', reason: string) => bodyOf(client.POST(`/api/departments/{code}/${what}-revocation`, { ...of(code, key), body: { reason } })),
  aliases: (code: string, key: string, aliases: string[]) => bodyOf(client.POST('/api/departments/{code}/aliases', { ...of(code, key), body: { aliases } })),
  contacts: (code: string, key: string, body: NewContacts) => bodyOf(client.POST('/api/departments/{code}/contacts', { ...of(code, key), body })),
  deputy: (code: string, key: string, body: NewDeputy) => bodyOf(client.POST('/api/departments/{code}/deputies', { ...of(code, key), body })),
  revocation: (code: string, key: string, n: number, reason: string) =>
    bodyOf(client.POST('/api/departments/{code}/deputies/{n}/revocation', { params: { path: { code, n }, header: header(key) }, body: { reason } })),
  programme: (key: string, body: NewProgramme) => bodyOf(client.POST('/api/programmes', { params: { header: header(key) }, body })),
  areas: (id: string, key: string, areas: Programme['areas']) => bodyOf(client.POST('/api/programmes/{id}/areas', { params: { path: { id }, header: header(key) }, body: { areas } })),
  numbering: (id: string, key: string, pattern: string) => bodyOf(client.POST('/api/programmes/{id}/numbering', { params: { path: { id }, header: header(key) }, body: { pattern } })),
  issue: (id: string, key: string) => bodyOf(client.POST('/api/programmes/{id}/issue', { params: { path: { id }, header: header(key) } })),
  close: (id: string, key: string) => bodyOf(client.POST('/api/programmes/{id}/close', { params: { path: { id }, header: header(key) } })),
}

async function every<Item>(ask: (after: string | undefined) => Promise<{ items: Item[]; next: string | null }>): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | undefined; ; ) {
    const page = await ask(after)
    items.push(...page.items)
    if (page.next === null) return items
    after = page.next
  }
}

const isOpenTask = (task: TaskRow) => task.status !== 'CLOSED' && task.status !== 'TERMINATED'
const isOpenObligation = (one: Obligation) => ['OWED', 'DUE_SOON', 'OVERDUE', 'RETURNED'].includes(one.state)

/** What a department has open in all programmes: what its successors would take over. */
export function useOpen(code: Ref<string>) {
  const { all } = useProgramme()
  const programmes = computed(() => all.value.map((one) => one.id))
  const query = useQuery({
    queryKey: computed(() => [topics.tasks, 'open-of', code.value, programmes.value]),
    queryFn: async () => {
      const tasks: TaskRow[] = []
      const obligations: Obligation[] = []
      for (const programme of programmes.value) {
        const asked = { programme, department: code.value, limit: pageSize }
        tasks.push(...(await every((after) => bodyOf(client.GET('/api/tasks', { params: { query: { ...asked, sort: 'serial', ...(after ? { after } : {}) } } })))))
        obligations.push(...(await every((after) => bodyOf(client.GET('/api/obligations', { params: { query: { ...asked, ...(after ? { after } : {}) } } })))))
      }
      return { tasks: tasks.filter(isOpenTask), obligations: obligations.filter(isOpenObligation) }
    },
    enabled: computed(() => programmes.value.length > 0),
  })
  return { query, open: computed(() => query.data.value) }
}
