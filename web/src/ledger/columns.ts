import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable, type ColumnVisibilityState } from '@tanstack/vue-table'
import { useLocalStorage, useMediaQuery } from '@vueuse/core'
import { computed, type Ref } from 'vue'
import type { TaskRow } from '@/api/types'

const features = tableFeatures({ columnVisibilityFeature })
const helper = createColumnHelper<typeof features, TaskRow>()

/** Every column of the ledger with the room it asks for in the grid; the first two are always there. */
const widths = {
  serial: '72px',
  title: 'minmax(170px, 2.2fr)',
  lead: 'minmax(84px, 1fr)',
  light: 'minmax(172px, 1.2fr)',
  status: 'minmax(84px, 0.7fr)',
  kind: 'minmax(76px, 0.7fr)',
  originalDue: '82px',
  currentDue: '82px',
  forecast: '82px',
  returns: '64px',
  progress: 'minmax(140px, 1.3fr)',
  updated: '104px',
} as const

export type ColumnId = keyof typeof widths
const fixed: ColumnId[] = ['serial', 'title']
const firstToGo: ColumnId[] = ['kind', 'returns', 'forecast', 'originalDue', 'updated', 'status']
const columns = helper.columns((Object.keys(widths) as ColumnId[]).map((id) => helper.display({ id, enableHiding: !fixed.includes(id) })))

/** The ledger as a table: which columns are shown is remembered for the next visit; a narrow window does without some. */
export function useLedgerTable(rows: Ref<TaskRow[]>) {
  const shown = useLocalStorage<ColumnVisibilityState>('duban.ledger.columns', { status: false, originalDue: false, returns: false, updated: false })
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row: TaskRow) => row.id,
    state: computed(() => ({ columnVisibility: shown.value })),
    onColumnVisibilityChange: (next: ColumnVisibilityState | ((before: ColumnVisibilityState) => ColumnVisibilityState)) => {
      shown.value = typeof next === 'function' ? next(shown.value) : next
    },
  })
  const tight = useMediaQuery('(max-width: 1240px)')
  const wanted = computed(() => table.getVisibleLeafColumns().map((column) => column.id as ColumnId))
  const visible = computed(() => (tight.value ? wanted.value.filter((id) => !firstToGo.includes(id)) : wanted.value))
  const template = computed(() => visible.value.map((id) => widths[id]).join(' '))
  const hideable = computed(() =>
    table
      .getAllLeafColumns()
      .filter((column) => column.getCanHide())
      .map((column) => ({ id: column.id as ColumnId, shown: wanted.value.includes(column.id as ColumnId), toggle: () => column.toggleVisibility() })),
  )
  return { table, visible, template, hideable }
}
