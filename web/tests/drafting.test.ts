import { describe, expect, it, vi } from 'vitest'
import { asDraft, emptyTask, missingOf, wrongOf } from '@/drafting/draft'
import { nextNumber } from '@/drafting/numbering'
import { open } from './opened'

const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('the office writes a task down', () => {
  it('from the ledger, told what is missing before it can be assigned', async () => {
    const { says, press, write, world, button, text } = await open('/ledger')
    await press('新任务')
    await says('还缺 5 项')
    await says('市委组织部')
    expect(button('写下草稿').disabled).toBe(true)
    await write('编号', 'A3 99')
    await says('编号须以字母或数字开头')
    await write('编号', 'A3-99')
    await write('领域', 'A3')
    await write('任务名称', '技能大师工作室建设')
    await write('牵头单位', 'rsj')
    await write('配合单位', 'czj')
    await write('目标方案', '12 月底前建成 6 个工作室')
    await says('还缺 4 项')
    await press('加一个节点')
    await says('权重合计 100')
    await says('每个节点都要有名称和期限')
    await write('节点 1', '验收')
    await write('期限', '2018-12-20')
    await press('写下草稿')
    await says('A3-99 已写下')
    expect(world.tasks.get('pilot-2018.A3-99')).toMatchObject({ status: 'DRAFT', leadDepartment: 'rsj', supportingDepartments: ['czj'], milestones: [{ n: 1, name: '验收', weight: 100, due: '2018-12-20' }] })
    await says('写明对策措施')
    expect(text()).not.toContain('写明目标方案')
  })

  it('without a number, which is then the next of its series', async () => {
    const { says, press, write, requests, world } = await open('/tasks/new')
    await says('市委组织部')
    await write('领域', 'A3')
    await says('取下一个号（A3-##）')
    await write('任务名称', '没有编号的任务')
    await write('牵头单位', 'rsj')
    await press('写下草稿')
    await says('A3-11 已写下')
    expect(world.tasks.get('pilot-2018.A3-11')?.title).toBe('没有编号的任务')
    expect(requests.filter((one) => one.method === 'POST' && one.path === '/api/tasks')).toHaveLength(1)
  })

  it('keeps what was typed until it is handed in', async () => {
    const first = await open('/tasks/new')
    await first.write('任务名称', '写了一半')
    await vi.waitFor(() => expect(localStorage.getItem('duban.draft.task.new.pilot-2018')).toContain('写了一半'), 3_000)
    first.page.unmount()
    document.body.innerHTML = ''
    const again = await open('/tasks/new')
    await again.says('草稿已保存')
    await vi.waitFor(() => expect([...document.querySelectorAll('input')].some((input) => input.value === '写了一半')).toBe(true), 5_000)
  })

  it('is told when a number is taken, and keeps the form', async () => {
    const { says, press, write } = await open('/tasks/new')
    await says('市委组织部')
    await write('编号', 'A1-01')
    await write('领域', 'A1')
    await write('任务名称', '重复')
    await write('牵头单位', 'zzb')
    await press('写下草稿')
    await says('编号已经用过')
    await says('请换一个编号')
  })
})

describe('a draft', () => {
  it('is written anew, then assigned once all four are there', async () => {
    const { says, press, write, world, go } = await open('/tasks/new')
    const draft = world.draft({ ...asDraft({ ...emptyTask(), area: 'A3', title: '草稿', leadDepartment: 'rsj' }), serial: 'A3-98', originalDue: '2018-12-20', currentDue: '2018-12-20', milestones: [], objective: '建成 6 个工作室' })
    await says('新任务')
    await go(`/tasks/${draft.id}`)
    await press('修改草稿')
    for (const [label, words] of [['对策措施', '逐月调度'], ['进度安排', '10 月动工'], ['检查考核', '年底验收']] as const) await write(label, words)
    await press('保存修改')
    await says('修改草稿：已记入历程')
    await says('四有齐全')
    await press('下达')
    await says('签收时限')
    submitDialog()
    await says('下达：已记入历程')
    expect(world.tasks.get(draft.id)?.status).toBe('ASSIGNED')
  })

  it('is due so long after it is assigned', async () => {
    const { says, press, write, world, go } = await open('/tasks/new')
    const draft = world.draft({ ...asDraft({ ...emptyTask(), area: 'A3', title: '草稿', leadDepartment: 'rsj', kind: 'RELATIVE', anchor: 'ASSIGNMENT', amount: 10, unit: 'DAY' }), serial: 'A3-97', originalDue: null, currentDue: null, milestones: [], objective: '一', countermeasures: '二', schedule: '三', assessment: '四' })
    await says('新任务')
    await go(`/tasks/${draft.id}`)
    await says('交办后 10 天')
    await press('修改草稿')
    await write('期限', '20')
    await press('保存修改')
    await says('交办后 20 天')
    await press('下达')
    await says('签收时限')
    submitDialog()
    await says('下达：已记入历程')
    await says(/完成时限算为 2018-/)
    expect(world.tasks.get(draft.id)).toMatchObject({ status: 'ASSIGNED', dueOffset: { amount: 20 } })
  })

  it('that was assigned is not written anew', async () => {
    const { says } = await open('/tasks/pilot-2018.A3-09/redraft')
    await says('任务已经下达，不能再改草稿')
  })

  it('is for the office only', async () => {
    const liaison = await open('/tasks/new', 'liaison')
    await liaison.says('任务由推进办写入分解表')
    liaison.page.unmount()
    const ledger = await open('/ledger', 'liaison')
    await ledger.says('项')
    expect(() => ledger.button('新任务')).toThrow()
  })
})

describe('a number', () => {
  it('looks like the programme writes it', () => {
    expect(nextNumber('{area}-{n:2}', 'A5', '2018')).toBe('A5-##')
    expect(nextNumber('{year}-{area}-{n:3}', 'A5', '2018')).toBe('2018-A5-###')
    expect(nextNumber('T{n}', '', '2018')).toBe('T#')
  })

  it('may be left out, and is wrong with a blank in it', () => {
    const task = { ...emptyTask(), area: 'A1', title: '任务', leadDepartment: 'zzb' }
    expect(wrongOf(task)).toEqual([])
    expect(wrongOf({ ...task, serial: 'A1 1' })).toEqual(['serial'])
  })
})

describe('what is written', () => {
  const whole = { ...emptyTask(), serial: 'A1-99', area: 'A1', title: '任务', leadDepartment: 'zzb' }

  it('is kept without the four haves, and not assigned', () => {
    expect(wrongOf(whole)).toEqual([])
    expect(missingOf(whole)).toEqual({ needed: ['objective', 'countermeasures', 'schedule', 'assessment', 'due'], advised: ['deliverable', 'milestones'] })
    expect(missingOf({ ...whole, kind: 'ONGOING' }).advised).toEqual(['deliverable'])
    expect(missingOf({ ...whole, kind: 'YEAR_END' }).needed).not.toContain('due')
    expect(missingOf({ ...whole, kind: 'RELATIVE' }).advised).toContain('due')
    expect(missingOf({ ...whole, kind: 'RELATIVE', anchor: 'ASSIGNMENT' }).advised).not.toContain('due')
  })

  it('says how a relative due date is reckoned, and only then', () => {
    const relative = { ...whole, kind: 'RELATIVE' as const, due: '2018-12-31', anchor: 'ACKNOWLEDGEMENT' as const, amount: 15 }
    expect(wrongOf(relative)).toEqual([])
    expect(asDraft(relative)).toMatchObject({ due: null, dueOffset: { anchor: 'ACKNOWLEDGEMENT', from: null, amount: 15, unit: 'WORKING_DAY' } })
    expect(asDraft({ ...relative, kind: 'FIXED_DATE' })).toMatchObject({ due: '2018-12-31', dueOffset: null })
    expect(wrongOf({ ...relative, amount: 0 })).toEqual(['offset'])
    expect(wrongOf({ ...relative, anchor: 'DATE' })).toEqual(['offset'])
    expect(wrongOf({ ...relative, anchor: 'DATE', anchorDay: '2018-10-01' })).toEqual([])
  })

  it('is not kept when it contradicts itself', () => {
    expect(wrongOf({ ...whole, supportingDepartments: ['zzb'] })).toEqual(['leadAmongSupporters'])
    expect(wrongOf({ ...whole, startsOn: '2018-10-01', due: '2018-09-01' })).toEqual(['dueBeforeStart'])
    expect(wrongOf({ ...whole, due: '1. Oct' })).toEqual(['date'])
    expect(wrongOf({ ...whole, milestones: [{ name: 'a', weight: 60, due: '2018-10-01' }] })).toEqual(['weights'])
  })

  it('leaves out what is empty', () => {
    expect(asDraft({ ...whole, title: ' 任务 ' })).toMatchObject({ title: '任务', due: null, startsOn: null, deliverable: null })
    expect(asDraft(whole)).not.toHaveProperty('serial')
  })
})
