import { describe, expect, it, vi } from 'vitest'
import { liveFeed } from '@/live/liveFeed'
import { open } from './opened'

describe('the office', () => {
  it('is asked to sign in when nobody is', async () => {
    const { says } = await open('/cockpit', null)
    await says('登录')
  })

  it('sees trouble first on the cockpit and the untroubled in one line', async () => {
    const { says, text } = await open('/cockpit')
    await says('市人社局')
    await says('其余 29 个单位全部正常')
    expect(text().indexOf('市人社局')).toBeLessThan(text().indexOf('市总工会'))
    await says('34 / 38')
  })

  it('sees the same count on the tab and in the list', async () => {
    const { says } = await open('/ledger?light=RED')
    await says('逾期3')
    await says('3 项')
  })

  it('sees a fact without reloading, on the feed and in the figures', async () => {
    const { says, world } = await open('/cockpit')
    await says('在办任务44')
    await vi.waitFor(() => expect(liveFeed.connected.value).toBe(true), 4_000)
    const task = world.tasks.get('pilot-2018.A1-03')
    task.status = 'CLOSED'
    world.record(task, { id: 'office.zgh', name: '刘洋', department: 'zgh' }, 'closed', { actual: '2018-10-12', note: '' })
    await says('A1-03 消除国企党员空白班组 已销号')
    await says('在办任务43')
  })

  it('closes a claimed task and reads it in the history', async () => {
    const { says, press } = await open('/tasks/pilot-2018.A1-03')
    await press('销号')
    await says('核实成果和佐证后销号')
    const dialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')
    await vi.waitFor(() => expect(dialog()).not.toBeNull())
    dialog()?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('销号：已记入历程')
    await says('已销号')
  })

  it('returns a vague filing with the reason suggested', async () => {
    const { says, press, world } = await open('/filings/pilot-2018.q3.jyj')
    await says('市教育局 · 三季度进展报告')
    await press('退回')
    await says('会原样告知该单位')
    const reason = document.querySelector<HTMLTextAreaElement>('form textarea')
    if (reason) reason.value = '请补充各校名单'
    reason?.dispatchEvent(new Event('input', { bubbles: true }))
    await press('退回重报')
    await says('已退回，单位会收到理由')
    expect(world.filings.get('pilot-2018.q3.jyj')?.returns.at(-1)).toMatchObject({ reasonCode: 'INCOMPLETE', reason: '请补充各校名单' })
  })

  it('sees what waits for it, the oldest first', async () => {
    const { says, text } = await open('/review')
    await says('25 个工作日')
    expect(text().indexOf('25 个工作日')).toBeLessThan(text().indexOf('2 个工作日'))
  })
})
