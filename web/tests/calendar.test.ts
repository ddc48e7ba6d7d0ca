import { describe, expect, it, vi } from 'vitest'
import { paperIn } from '@/calendar/calendar'
import { speak } from '@/locales'
import { open } from './opened'

async function choose(day: string) {
  const cell = await vi.waitFor(() => {
    const found = document.querySelector<HTMLButtonElement>(`[data-day="${day}"]`)
    if (!found) throw new Error(`no day ${day}`)
    return found
  }, 10_000)
  cell.click()
}

describe('the calendar of a year', () => {
  it('shows days off, make-up days and where they come from', async () => {
    const { says } = await open('/calendar')
    await says('放假安排随系统发布')
    await vi.waitFor(() => expect(document.querySelector('[data-day="2018-09-30"]')?.getAttribute('aria-label')).toContain('调休上班 国庆节'), 10_000)
    expect(document.querySelector('[data-day="2018-10-03"]')?.classList).toContain('rest')
    expect(document.querySelectorAll('[data-day]')).toHaveLength(365)
  })

  it('says so where the holidays are not published', async () => {
    const { says, press } = await open('/calendar')
    await says('2018 年')
    await press('下一年')
    await says('这一年的放假安排尚未公布')
  })

  it('changes a day only after showing what would move', async () => {
    const { says, press, write, world, requests } = await open('/calendar')
    await choose('2018-10-19')
    await says('2018 年')
    await write('理由', '市政府通知：10 月 19 日全市停电检修')
    await press('看看会动什么')
    await says('还没有应用，什么都没有变')
    expect(requests.filter((request) => request.path.startsWith('/api/calendar/preview'))).toHaveLength(2)
    await says('A3-09 农民工岗前、在岗、转岗培训')
    await says('2018-10-17 → 2018-10-16')
    expect(world.calendarChanges).toHaveLength(0)
    await press('应用到日历')
    await says('有关日期随之重算')
    await says('调整 2018-10-19：市政府通知')
    await says('理由：市政府通知')
    expect(world.calendarChanges).toHaveLength(1)
    await vi.waitFor(() => expect(document.querySelector('[data-day="2018-10-19"]')?.getAttribute('aria-label')).toContain('休息日'), 10_000)
    expect(requests.filter((request) => request.path === '/api/calendar/days')).toHaveLength(1)
  })

  it('is moved through with the arrows, one day in the order of the tab key', async () => {
    await open('/calendar')
    const at = () => document.querySelector<HTMLButtonElement>('[data-day][tabindex="0"]')
    await vi.waitFor(() => expect(at()?.dataset['day']).toBe('2018-10-17'), 10_000)
    at()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    await vi.waitFor(() => expect(at()?.dataset['day']).toBe('2018-10-24'))
    expect(document.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1)
    expect(document.activeElement).toBe(at())
  })

  it('turns to the other language with the words of the office', async () => {
    const { says } = await open('/calendar')
    await says('日历改动记录')
    try {
      await speak('en')
      await says('Changes of the calendar')
    } finally {
      await speak('zh-CN')
    }
    await says('日历改动记录')
  })

  it('can be looked at, and not changed, by a department', async () => {
    const { says, button } = await open('/calendar', 'liaison')
    await says('放假安排随系统发布')
    await choose('2018-10-19')
    await says('10月19日')
    expect(() => button('看看会动什么')).toThrow()
  })
})

describe('the announcement of a year', () => {
  it('is loaded after what it says and moves was shown', async () => {
    const { says, press, world } = await open('/calendar')
    await says('载入一年的放假安排')
    const paper = { year: 2019, papers: ['http://www.gov.cn/2019.htm'], days: [{ name: '春节', date: '2019-02-04', isOffDay: true }, { name: '春节', date: '2019-02-02', isOffDay: false }] }
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    const bring = (text: string, name: string) => {
      Object.defineProperty(input, 'files', { value: [Object.assign(new File([text], name), { text: () => Promise.resolve(text) })], configurable: true })
      input?.dispatchEvent(new Event('change', { bubbles: true }))
    }
    bring('{"a": 1}', '别的.json')
    await says('“别的.json”不是放假安排')
    bring(JSON.stringify(paper), '2019.json')
    await says('2019 年：放假 1 天，调休上班 1 天')
    await press('看看会动什么')
    await says('2019-02-04 休息日')
    await press('应用到日历')
    await says('放假安排由办公室载入')
    await says('载入 2019 年放假安排')
    await says('2019-02-02 · 春节 · 上班')
    expect(world.calendarChanges[0]).toMatchObject({ year: { year: 2019 } })
  })

  it('is read as holiday-cn writes it, and nothing else is', () => {
    expect(paperIn('{"$schema":"x","year":2019,"papers":[],"days":[{"name":"元旦","date":"2019-01-01","isOffDay":true}]}')).toEqual({ year: 2019, papers: [], days: [{ name: '元旦', date: '2019-01-01', isOffDay: true }] })
    for (const other of ['', '[]', 'null', '{"year":"2019","days":[]}', '{"year":2019,"days":[]}']) expect(paperIn(other)).toBeNull()
  })
})
