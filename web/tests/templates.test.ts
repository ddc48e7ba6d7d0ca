import { describe, expect, it, vi } from 'vitest'
import { asTasks, asWritten, emptyTemplateTask, wrongOf } from '@/templates/templates'
import { open } from './opened'

const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('templates', () => {
  it('are listed, those out of use last', async () => {
    const { says, text } = await open('/templates')
    await says('3 个模板')
    expect(text().indexOf('冬季欠薪清查')).toBeLessThan(text().indexOf('2017 年劳模评选'))
    await says('已停用')
  })

  it('are put into a programme, numbered and dated', async () => {
    const { says, press, write, world } = await open('/templates/winter-wages')
    await says('第 14 天 – 第 60 天')
    await says('还没写检查考核')
    await press('套用')
    await write('从哪一天起算', '2018-11-01')
    await says('最后一项 2019-02-09 到期')
    submitDialog()
    await says('已写下 3 项草稿')
    await says('摸清在建项目和用工底数 等 3 项任务')
    const drafts = [...world.tasks.values()].filter((task) => task.group === 'pilot-2018.g2')
    expect(drafts.map((task) => [task.status, task.startsOn, task.currentDue])).toEqual([
      ['DRAFT', '2018-11-01', '2018-11-22'],
      ['DRAFT', '2018-11-15', '2018-12-31'],
      ['DRAFT', '2018-12-31', '2019-02-09'],
    ])
  })

  it('bring their milestones along', async () => {
    const { says, press, write, world } = await open('/templates/winter-wages')
    await says('摸底 40 %（第 30 天）')
    await press('套用')
    await write('从哪一天起算', '2018-11-01')
    submitDialog()
    const draft = () => [...world.tasks.values()].find((task) => task.title === '欠薪隐患排查')
    await vi.waitFor(() => expect(draft()?.milestones).toMatchObject([{ name: '摸底', weight: 40, due: '2018-12-01' }, { name: '整改', weight: 60, due: '2018-12-31' }]), 5_000)
  })

  it('have milestones that weigh 100 together, and deadlines that are counted from what happens', async () => {
    const { says, press, write, world } = await open('/templates/winter-wages')
    await press('修改')
    await says('保存模板')
    await press('加一个节点')
    await write('节点 1', '初赛')
    await write('权重', '90')
    await write('第几天', '50')
    await says('第 1 项：节点要在任务的开始和到期之间')
    await write('第几天', '20')
    await says('权重合计')
    await write('权重', '100')
    await write('类型', 'RELATIVE')
    await write('从何时起算', 'ACKNOWLEDGEMENT')
    await says('写明多长期限')
    await write('期限', '15')
    await press('保存模板')
    await says('冬季欠薪清查 已保存为第 3 版')
    expect(world.templates.find((one) => one.id === 'winter-wages')?.tasks[0]).toMatchObject({ dueAfter: null, dueOffset: { anchor: 'ACKNOWLEDGEMENT', from: null, amount: 15, unit: 'WORKING_DAY' }, milestones: [{ name: '初赛', weight: 100, dueAfter: 20 }] })
    await says('15 个工作日')
  })

  it('are not put where their areas are not', async () => {
    const { says, press, world, write, button } = await open('/templates/winter-wages')
    world.programmes.push({ ...world.programme, id: 'other', name: '别的方案', areas: [{ code: 'B1', name: '就业' }] } as never)
    await press('套用')
    await vi.waitFor(() => expect(document.querySelectorAll('[role=dialog] option').length).toBe(2), 5_000)
    await write('方案', 'other')
    await says('这个方案没有领域 A5')
    await vi.waitFor(() => expect(button('关闭')).toBeDefined())
    expect(document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.disabled).toBe(true)
  })

  it('are written anew as the next version', async () => {
    const { says, press, write, world, button } = await open('/templates/skills-month')
    await press('修改')
    await says('保存模板')
    expect(button('保存模板').disabled).toBe(true)
    await press('加一项任务')
    await says('第 3 项：写上任务名称')
    await press('去掉第 3 项任务')
    await write('到期（天）', '3')
    await write('开始（天）', '5')
    await says('第 1 项：到期不能早于开始')
    await write('到期（天）', '45')
    await press('保存模板')
    await says('职业技能月 已保存为第 2 版')
    expect(world.templates.find((one) => one.id === 'skills-month')).toMatchObject({ version: 2, tasks: [{ startsAfter: 5, dueAfter: 45 }, {}] })
  })

  it('are written by the office and taken out of use with a reason', async () => {
    const { says, press, write, world, button } = await open('/templates/skills-month')
    await press('停用')
    await write('理由', '改由省里统一组织')
    submitDialog()
    await says('职业技能月 已停用')
    expect(world.templates.find((one) => one.id === 'skills-month')?.withdrawn).toBe(true)
    expect(() => button('套用')).toThrow()
  })

  it('begin with a name and a code', async () => {
    const { says, press, write, world } = await open('/templates/new')
    await says('市委组织部')
    await write('模板名称', '安全生产月')
    await write('代码', 'Safety')
    await says('须以小写字母或数字开头')
    await write('代码', 'safety-month')
    await write('任务名称', '隐患排查')
    await write('领域', 'A5')
    await write('牵头单位', 'yjj')
    await press('保存模板')
    await says('安全生产月 已保存')
    expect(world.templates.at(-1)).toMatchObject({ id: 'safety-month', tasks: [{ title: '隐患排查', leadDepartment: 'yjj', dueAfter: 30 }] })
  })

  it('are read by everybody and changed by the office only', async () => {
    const { says, button } = await open('/templates/winter-wages', 'liaison')
    await says('春节前清零行动')
    expect(() => button('套用')).toThrow()
  })

  it('say what is wrong with a task, and leave out what is empty', () => {
    const task = { ...emptyTemplateTask('A1'), title: ' a ', leadDepartment: 'rsj' }
    expect(wrongOf(task)).toEqual([])
    expect(wrongOf({ ...task, dueAfter: 4000 })).toEqual(['templates.wrong.days'])
    expect(wrongOf({ ...task, supportingDepartments: ['rsj'] })).toEqual(['drafting.wrong.leadAmongSupporters'])
    expect(asTasks([task])[0]).toMatchObject({ title: 'a', deliverable: null })
    expect(asWritten({ id: 'x', name: 'x', version: 1, withdrawn: false, updatedAt: '', tasks: [] }).tasks).toEqual([])
  })
})
