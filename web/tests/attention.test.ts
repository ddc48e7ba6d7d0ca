import { describe, expect, it } from 'vitest'
import type { DepartmentProgress, Obligation, ObligationState } from '@/api/types'
import { attention, byAttention } from '@/cockpit/board'
import { topicsTouchedBy } from '@/live/refresh'
import { asMatrix } from '@/matrix/obligations'

function department(code: string, lights: DepartmentProgress['lights']): DepartmentProgress {
  return { department: code, lights, areas: {}, statuses: {}, timeliness: {}, dueSoon: 0, open: 1, lastUpdateAt: null }
}

function owed(department: string, state: ObligationState, code = 'q3'): Obligation {
  const terms = { code, name: code, kind: 'PROGRESS_REPORT' as const, due: '2018-10-18', graceDays: 0, lateFrom: '2018-10-19', lockOn: null, reopenedUntil: null, locked: false, task: null, exemption: null }
  return { id: `p.${code}.${department}`, revision: 1, programme: 'p', department, state, filing: { status: 'NONE', version: 0, submittedAt: null }, ...terms }
}

describe('trouble first', () => {
  it('one overdue task outweighs any number that are only due soon', () => {
    const rows = byAttention([department('calm', { GREEN: 9 }), department('busy', { YELLOW: 30 }), department('late', { MADE_UP_LATE: 2 }), department('red', { RED: 1 })])
    expect(rows.map((row) => row.department)).toEqual(['red', 'busy', 'late', 'calm'])
    expect(attention(department('calm', { GREEN: 9 }))).toBe(0)
  })

  it('who has not filed stands before who has', () => {
    const { rows, columns } = asMatrix([owed('a', 'FILED_ON_TIME'), owed('b', 'OVERDUE'), owed('c', 'RETURNED'), owed('d', 'EXEMPT')])
    expect(rows.map((row) => row.department)).toEqual(['b', 'c', 'a', 'd'])
    expect(columns[0]).toMatchObject({ owed: 3, onTime: 1, filed: 1 })
  })
})

describe('a fact that arrives', () => {
  it('names the questions to ask again', () => {
    expect(topicsTouchedBy('duban.task.progress-posted.v1')).toEqual(['tasks', 'progress', 'agenda'])
    expect(topicsTouchedBy('duban.filing.submitted.v1')).toContain('standing')
    expect(topicsTouchedBy('duban.alert.raised.v1')).toContain('inbox')
  })

  it('of a kind not known yet asks everything again', () => {
    expect(topicsTouchedBy('duban.score.counted.v1').length).toBeGreaterThan(3)
  })
})
