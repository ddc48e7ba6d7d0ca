import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { Light, Obligation, ObligationState } from '@/api/types'
import { useProgramme } from '@/programme/current'

const pageSize = 200

async function everyPage(programme: string): Promise<Obligation[]> {
  const all: Obligation[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: { items: Obligation[]; next: string | null } = await bodyOf(
      client.GET('/api/obligations', { params: { query: { programme, limit: pageSize, ...(after ? { after } : {}) } } }),
    )
    all.push(...page.items)
    after = page.next
  }
  return all
}

/** Everything owed in the programme. */
export function useObligations() {
  const { id } = useProgramme()
  return useQuery({
    queryKey: computed(() => [topics.obligations, id.value]),
    queryFn: () => everyPage(id.value),
    enabled: computed(() => id.value !== ''),
  })
}

/** The mark a state is drawn with; none for what is not due yet or need not be filed. */
export const lightOfState: Record<ObligationState, Light | null> = {
  OWED: null,
  DUE_SOON: 'YELLOW',
  OVERDUE: 'RED',
  FILED_ON_TIME: 'GREEN',
  FILED_LATE: 'MADE_UP_LATE',
  RETURNED: 'YELLOW',
  EXEMPT: null,
}

const urgency: Record<ObligationState, number> = { OVERDUE: 1_000, RETURNED: 100, DUE_SOON: 10, FILED_LATE: 1, OWED: 0, FILED_ON_TIME: 0, EXEMPT: 0 }

export interface MatrixColumn {
  code: string
  name: string
  due: string
  owed: number
  onTime: number
  filed: number
}

export interface MatrixRow {
  department: string
  cells: Map<string, Obligation>
}

/** Departments down, obligations across; those who owe most urgently first. */
export function asMatrix(obligations: Obligation[]): { columns: MatrixColumn[]; rows: MatrixRow[] } {
  const columns = new Map<string, MatrixColumn>()
  const rows = new Map<string, MatrixRow>()
  for (const one of obligations) {
    const column = columns.get(one.code) ?? { code: one.code, name: one.name, due: one.due, owed: 0, onTime: 0, filed: 0 }
    columns.set(one.code, column)
    if (one.state !== 'EXEMPT') column.owed += 1
    if (one.state === 'FILED_ON_TIME') column.onTime += 1
    if (one.state.startsWith('FILED')) column.filed += 1
    const row = rows.get(one.department) ?? { department: one.department, cells: new Map<string, Obligation>() }
    rows.set(one.department, row)
    row.cells.set(one.code, one)
  }
  const weight = (row: MatrixRow) => [...row.cells.values()].reduce((sum, one) => sum + urgency[one.state], 0)
  return {
    columns: [...columns.values()].sort((a, b) => b.due.localeCompare(a.due)),
    rows: [...rows.values()].sort((a, b) => weight(b) - weight(a)),
  }
}
