import { describe, expect, it } from 'vitest'
import { dueSpans } from '@/ledger/dueSpans'
import { dateIn, daysBetween, isoWeek, lastOfMonth, plusDays, weekday } from '@/time/days'
import { unbroken } from '@/time/formats'

describe('local dates', () => {
  it('are counted without zones', () => {
    expect(plusDays('2018-02-28', 1)).toBe('2018-03-01')
    expect(daysBetween('2018-09-30', '2018-10-22')).toBe(22)
    expect(lastOfMonth('2020-02-03')).toBe('2020-02-29')
    expect(lastOfMonth('2018-12-31')).toBe('2018-12-31')
    expect(weekday('2018-10-17')).toBe(3)
    expect(isoWeek('2018-10-17')).toBe(42)
    expect(isoWeek('2018-12-31')).toBe(1)
  })

  it('belong to the zone of the programme', () => {
    expect(dateIn('Asia/Shanghai', '2018-10-16T16:00:00Z')).toBe('2018-10-17')
    expect(dateIn('Asia/Shanghai', '2018-10-16T15:59:59Z')).toBe('2018-10-16')
  })

  it('fall into the spans people ask for', () => {
    expect(dueSpans('2018-10-17')).toEqual([
      { name: 'thisWeek', from: '2018-10-17', to: '2018-10-21' },
      { name: 'nextWeek', from: '2018-10-22', to: '2018-10-28' },
      { name: 'fourWeeks', from: '2018-10-17', to: '2018-11-13' },
      { name: 'thisMonth', from: '2018-10-01', to: '2018-10-31' },
    ])
  })
})

describe('sentences', () => {
  it('never part a unit from its number', () => {
    expect(unbroken('进度 54 %，还有 3 个工作日')).toBe('进度 54\u00a0%，还有 3\u00a0个工作日')
  })
})
