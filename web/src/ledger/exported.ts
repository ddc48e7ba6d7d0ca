import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'
import type { ExportColumn } from '@/api/contract'

/** Every column a file of the ledger can have, in its order. */
const all: ExportColumn[] = [
  'serial', 'area', 'title', 'lead', 'supporting', 'kind', 'status', 'light', 'reasons', 'percent', 'scheduled', 'starts-on', 'original-due', 'current-due', 'forecast', 'actual', 'timeliness', 'last-feedback', 'returns',
]

/** The columns of the next file: those that are left out are remembered, so that a new one is in it. */
export function useExportedColumns() {
  const leftOut = useLocalStorage<string[]>('duban.ledger.left-out', [])
  const columns = computed(() => {
    const kept = all.filter((column) => !leftOut.value.includes(column))
    return kept.length > 0 ? kept : all
  })
  const toggle = (column: ExportColumn) => {
    const kept = columns.value
    leftOut.value = all.filter((one) => (one === column ? kept.includes(one) : !kept.includes(one)))
  }
  return { all, columns, toggle }
}
