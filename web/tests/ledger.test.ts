import { describe, expect, it, vi } from 'vitest'
import { narrowed, nextSort } from '@/ledger/view'
import { open, type Opened } from './opened'

const asked = (opened: Opened, ...parts: string[]) =>
  vi.waitFor(() => expect(opened.requests.some(({ path }) => path.includes('/api/tasks') && parts.every((part) => path.includes(part)))).toBe(true))

async function choose(opened: Opened, menu: string, option: string) {
  await opened.press(menu)
  await vi.waitFor(() => expect([...document.querySelectorAll('[role=option]')].some((one) => one.textContent?.includes(option))).toBe(true))
  const found = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((one) => one.textContent?.includes(option))
  found?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

describe('the order of the ledger', () => {
  it('goes from one end of a column to the other, and back to attention', () => {
    expect(nextSort('due', undefined)).toBe('due')
    expect(nextSort('due', 'due')).toBe('-due')
    expect(nextSort('due', '-due')).toBeUndefined()
    expect(nextSort('attention', 'attention')).toBe('-attention')
    expect(nextSort('attention', '-attention')).toBeUndefined()
    expect(nextSort('attention', 'due')).toBeUndefined()
  })

  it('is asked for at the head of a column, which tells it', async () => {
    const opened = await open('/ledger')
    await opened.says('项')
    const head = () => [...document.querySelectorAll('[role=columnheader]')].find((one) => one.textContent?.includes('进度'))
    head()?.querySelector('button')?.click()
    await asked(opened, 'sort=progress')
    await vi.waitFor(() => expect(head()?.getAttribute('aria-sort')).toBe('ascending'))
    head()?.querySelector('button')?.click()
    await asked(opened, 'sort=-progress')
    await vi.waitFor(() => expect(head()?.getAttribute('aria-sort')).toBe('descending'))
    expect(document.querySelector('[role=columnheader][aria-sort=none]')).not.toBeNull()
  })
})

describe('filters asked less often', () => {
  it('are there when somebody wants them', async () => {
    const opened = await open('/ledger')
    await opened.says('更多条件')
    expect(opened.text()).not.toContain('上级条款')
    await opened.press('更多条件')
    await choose(opened, '时效', '迟')
    await asked(opened, 'timeliness=LATE')
    await choose(opened, '类型', '长期')
    await asked(opened, 'timeliness=LATE', 'kind=ONGOING')
  })

  it('are there when they narrow the list already', async () => {
    const opened = await open('/ledger?kind=ONGOING&department=zgh')
    await opened.says('类型：长期')
    await choose(opened, '身份', '配合')
    await asked(opened, 'kind=ONGOING', 'department=zgh', 'role=support')
  })

  it('find the tasks that serve a clause', async () => {
    const opened = await open('/ledger')
    await opened.press('更多条件')
    await opened.says('上级条款')
    await vi.waitFor(() => expect(opened.requests.some(({ path }) => path.includes('/clauses'))).toBe(true))
    await vi.waitFor(async () => {
      await choose(opened, '上级条款', '1')
      await asked(opened, 'clause=')
    })
  })
})

describe('what moved', () => {
  it('takes the filters of the ledger and keeps its days', async () => {
    const opened = await open('/moved?from=2018-10-01&light=RED')
    await opened.says('项有变化')
    await asked(opened, '/changes?', 'light=RED', 'from=2018-10-01')
    await choose(opened, '状态', '已销号')
    await asked(opened, '/changes?', 'status=CLOSED', 'light=RED', 'from=2018-10-01')
  })

  it('asks for no order and no day', () => {
    expect(narrowed({ light: 'RED', sort: 'due', asOf: '2018-10-01' })).toEqual({ light: 'RED' })
  })
})
