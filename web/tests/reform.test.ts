import { describe, expect, it } from 'vitest'
import { open, type Opened } from './opened'

/** A tab is chosen by pressing the mouse on it. */
async function tab(opened: Opened, name: string) {
  await opened.says(name)
  const found = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) => one.textContent === name)
  found?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }))
}
const submit = () => document.querySelector<HTMLFormElement>('[role=tabpanel][data-state=active] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('the office', () => {
  it('places a department otherwise', async () => {
    const opened = await open('/departments/rsj')
    await tab(opened, '类别')
    await opened.write('隶属', 'zgh')
    await opened.write('理由', '机构改革')
    submit()
    await opened.says('类别和隶属已改')
    expect(opened.world.departments.find((one) => one.code === 'rsj')).toMatchObject({ parent: 'zgh' })
  })

  it('is told how many open tasks keep a department from being dissolved', async () => {
    const opened = await open('/departments/rsj')
    await tab(opened, '撤销')
    await opened.write('理由', '机构改革')
    submit()
    await opened.says('单位还有未办结的任务')
  })

  it('names the leader in charge', async () => {
    const opened = await open('/departments/rsj')
    await tab(opened, '分管')
    await opened.write('分管领导', '赵明')
    await opened.write('账号', 'leader.sw')
    submit()
    await opened.says('分管领导已登记')
    await opened.says('赵明')
  })

  it('takes back a name that was announced by mistake', async () => {
    const opened = await open('/departments/rsj')
    await opened.write('新全称', '市就业局')
    await opened.write('自何日起', '2018-12-01')
    await opened.write('理由', '机构改革')
    submit()
    await opened.says('自 2018-12-01 起改称“市就业局”')
    await opened.write('理由', '发布有误')
    await opened.press('撤回安排')
    await opened.says('安排已撤回')
    expect(opened.world.departments.find((one) => one.code === 'rsj')?.nextName).toBeNull()
  })
})
