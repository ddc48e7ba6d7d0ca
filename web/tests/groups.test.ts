import { describe, expect, it, vi } from 'vitest'
import type { ListedGroup } from '@/api/types'
import { latestFirst } from '@/groups/groups'
import { open } from './opened'

describe('what is asked of several departments', () => {
  it('is listed with who has not signed and who has answered', async () => {
    const { says, press } = await open('/groups')
    await says('辖区在建项目欠薪隐患排查')
    await says('5 个单位')
    await says('待签收 2')
    await says('已反馈 2 / 5')
    await press('辖区在建项目')
    await says('已签收3 / 5')
    await says('交给 5 个单位，11月30日到期')
  })

  it('puts those who have not signed first, and shows them alone when asked to', async () => {
    const { says, press, text } = await open('/groups/pilot-2018.g1')
    await says('没有签收 2')
    expect(text().indexOf('通河县')).toBeLessThan(text().indexOf('尚志县'))
    await press('没有签收')
    await vi.waitFor(() => expect(text()).not.toContain('尚志县'))
    expect(text()).toContain('香坊区')
  })

  it('is given to a whole kind at once, a task each, numbered and assigned', async () => {
    const { says, press, write, world, button, requests } = await open('/groups/new')
    await press('县区 7')
    await says('7 个单位')
    await press('去掉高新区')
    await says('6 个单位')
    expect(button('下达').disabled).toBe(true)
    await write('任务名称', '春节前欠薪清零')
    await write('领域', 'A5')
    await write('完成时限', '2018-12-25')
    await says('还缺 4 项')
    expect(button('下达').disabled).toBe(true)
    for (const have of ['目标方案', '对策措施', '进度安排', '检查考核']) await write(have, `${have}：12 月 25 日前清零 100 %`)
    await says('四有齐全')
    await press('下达')
    await says('已下达给 6 个单位')
    await says('已签收0 / 6')
    const given = [...world.tasks.values()].filter((task) => task.title === '春节前欠薪清零')
    expect(given.map((task) => [task.leadDepartment, task.status])).toEqual(['xq1', 'xq2', 'xq3', 'xq4', 'xq5', 'jkq'].map((code) => [code, 'ASSIGNED']))
    expect(new Set(given.map((task) => task.serial)).size).toBe(6)
    expect(requests.filter((one) => one.method === 'POST' && one.path === '/api/task-groups')).toHaveLength(1)
  })

  it('has milestones and a deadline that each department reckons for itself', async () => {
    const { says, press, write, world } = await open('/groups/new')
    await press('县区 7')
    await write('任务名称', '签收后自查')
    await write('领域', 'A5')
    for (const have of ['目标方案', '对策措施', '进度安排', '检查考核']) await write(have, `${have}：12 月 25 日前清零 100 %`)
    await says('定下完成时限')
    await write('类型', 'RELATIVE')
    await write('从何时起算', 'ACKNOWLEDGEMENT')
    await says('写明从哪天起')
    await write('期限', '10')
    await press('加一个节点')
    await says('节点')
    await write('节点 1', '摸底')
    await write('期限', '10')
    const dates = [...document.querySelectorAll<HTMLInputElement>('fieldset input')]
    const due = dates.at(-1)
    if (due) due.value = '2018-11-20'
    due?.dispatchEvent(new Event('input', { bubbles: true }))
    due?.dispatchEvent(new Event('change', { bubbles: true }))
    await press('下达')
    await says('已下达给 7 个单位')
    const given = [...world.tasks.values()].filter((task) => task.title === '签收后自查')
    expect(given).toHaveLength(7)
    expect(given[0]).toMatchObject({ dueOffset: { anchor: 'ACKNOWLEDGEMENT', amount: 10 }, milestones: [{ name: '摸底', weight: 100, due: '2018-11-20' }] })
  })

  it('is one link away from each of its tasks', async () => {
    const { says, press } = await open('/tasks/pilot-2018.A5-08')
    await press('同时交给多个单位')
    await says('没有反馈 3')
  })

  it('is given by the office only', async () => {
    const { says } = await open('/groups/new', 'liaison')
    await says('多单位任务由推进办下达')
  })

  it('is read from its own list, not from the ledger', async () => {
    const { says, requests } = await open('/groups', 'liaison')
    await says('组')
    await vi.waitFor(() => expect(requests.some(({ path }) => path.startsWith('/api/task-groups?programme=pilot-2018'))).toBe(true))
    expect(requests.filter(({ path }) => path.startsWith('/api/tasks?'))).toEqual([])
  })

  it('is listed by how long it lasts', () => {
    const group = (id: string, due: string | null) => ({ id, due, title: id }) as unknown as ListedGroup
    expect(latestFirst([group('a', '2018-11-01'), group('b', '2018-12-01'), group('c', null)]).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })
})
