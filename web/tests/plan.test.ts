import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

describe('the upstream plan', () => {
  it('is laid beside the tasks that serve it, and says what is missing', async () => {
    const { says, text } = await open('/coverage')
    await says('加强非公有制企业党的建设')
    await says('A1-01 非公企业党组织覆盖提升')
    await says('没有任务落实')
    await says('没有参与')
    await says('没有对应条款的任务')
    expect(text().indexOf('3.9')).toBeLessThan(text().indexOf('3.10'))
  })

  it('shows the gaps alone when asked to, and keeps that in the address', async () => {
    const { says, text, requests } = await open('/coverage?gaps=true')
    await says('加强职业病防治')
    expect(text()).not.toContain('根治拖欠工资')
    expect(requests.some((one) => one.path.includes('/coverage?gaps=true'))).toBe(true)
  })
})

describe('the versions of the plan', () => {
  it('say what has changed since the last issue', async () => {
    const { says } = await open('/versions')
    await says('1 项任务有变化')
    await says('2018-09-30')
    await says('2018-10-22')
  })

  it('say field by field what an issue changed', async () => {
    const { says, text } = await open('/versions?to=2')
    await says('3 项任务有变化')
    await says('新增')
    await says('删除')
    await says('配合单位')
    expect(text()).not.toContain('supportingDepartments')
  })
})

describe('what drafts lack', () => {
  async function lacking(person: 'office' | 'liaison') {
    const opened = await open('/versions', person)
    await opened.says('项任务有变化')
    const tasks = [...opened.world.tasks.values()]
    Object.assign(tasks.find((task) => task.leadDepartment === 'rsj') ?? {}, { status: 'DRAFT', schedule: '', assessment: '' })
    Object.assign(tasks.find((task) => ![task.leadDepartment, ...task.supportingDepartments].includes('rsj')) ?? {}, { status: 'DRAFT', objective: '' })
    return opened
  }

  it('is counted by department, and a number leads to the drafts it counts', async () => {
    const { go, says, press, text, requests } = await lacking('office')
    await go('/completeness')
    await says('缺进度安排')
    await says('缺目标方案')
    await press('看市人社局缺检查考核的 1 项草稿')
    await vi.waitFor(() => expect(text()).not.toContain('缺目标方案'))
    expect(requests.some((one) => one.path.includes('/completeness/drafts?department=rsj&lacks=ASSESSMENT'))).toBe(true)
    expect(text()).toContain('补写')
  })

  it('is told a department of its own drafts, which the office writes', async () => {
    const { go, says, text } = await lacking('liaison')
    await go('/completeness')
    await says('缺检查考核')
    expect(text()).not.toContain('缺目标方案')
    expect(text()).not.toContain('补写')
  })

  it('is said before the plan is issued', async () => {
    const { go, says } = await lacking('office')
    await go('/programme')
    await says('有 2 项草稿四有不全')
  })

  it('is nothing where all is there', async () => {
    const { says } = await open('/completeness')
    await says('没有缺项的草稿')
  })
})

describe('a plan without tasks', () => {
  it('is not issued, and says why', async () => {
    const { world, says, press } = await open('/programme')
    await says('印发第 3 版')
    world.tasks.forEach((task) => Object.assign(task, { status: 'TERMINATED' }))
    await press('印发第 3 版')
    await says('方案里还没有任务')
    expect(world.programme.version).toBe(2)
  })
})
