import { describe, expect, it } from 'vitest'
import { open } from './opened'

const pay = 'pilot-2018.A4-03'
const wages = 'pilot-2018.A5-02'
const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('signing by a day', () => {
  it('is asked for by the office when it gives the task to another lead', async () => {
    const { says, press, write, world } = await open(`/tasks/${wages}`)
    await press('更多操作')
    await press('变更牵头')
    await says('签收时限')
    await says('市教育局')
    await write('牵头', 'zjj')
    await write('理由', '职责划分')
    await write('签收时限', '2018-10-01')
    submitDialog()
    await says('签收时限已过')
    await write('签收时限', '2018-10-19')
    submitDialog()
    await says('变更牵头：已记入历程')
    await says('2018-10-19 前签收')
    expect(world.tasks.get(wages)).toMatchObject({ leadDepartment: 'zjj', acknowledgeBy: '2018-10-19' })
  })

  it('is not asked for where nobody signs', async () => {
    const { says, press, text, world, go } = await open('/cockpit')
    Object.assign(world.tasks.get(pay) ?? {}, { status: 'DRAFT' })
    await go(`/tasks/${pay}`)
    await press('更多操作')
    await press('变更牵头')
    await says('牵头有争议时')
    expect(text()).not.toContain('签收时限')
  })

  it('shows in the ledger, red when it has passed', async () => {
    const { says, world, go } = await open('/cockpit')
    Object.assign(world.tasks.get(pay) ?? {}, { acknowledgeBy: '2018-10-16' })
    await go('/ledger?q=A4-03')
    await says('10-16 前签收')
    await go(`/tasks/${pay}`)
    await says('应于 2018-10-16 前签收，已逾期')
  })

  it('is done by the lead, who may say what it expects', async () => {
    const { says, press, write, world, go } = await open('/work', 'liaison')
    const task = world.tasks.get('pilot-2018.A4-04')
    Object.assign(task ?? {}, { status: 'ASSIGNED', acknowledgeBy: '2018-10-16' })
    await go('/tasks/pilot-2018.A4-04')
    await says('应于 2018-10-16 前签收，已逾期')
    await press('签收')
    await says('签收即由本单位牵头办理')
    await write('预计完成', '2018-12-28')
    submitDialog()
    await says('签收：已记入历程')
    await says('预计 2018-12-28 完成')
    expect(task).toMatchObject({ status: 'ACKNOWLEDGED', forecast: '2018-12-28', acknowledgeBy: null })
  })

  it('is chased on the work list once the day has passed', async () => {
    const { says, world, go } = await open('/cockpit', 'liaison')
    Object.assign(world.tasks.get('pilot-2018.A4-04') ?? {}, { status: 'ASSIGNED', acknowledgeBy: '2018-10-15' })
    await go('/work')
    await says(/逾期 2 个工作日\s*A4-04/)
  })
})
