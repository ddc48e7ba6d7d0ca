import { describe, expect, it } from 'vitest'
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
