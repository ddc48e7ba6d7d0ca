import { describe, expect, it } from 'vitest'
import { open } from './opened'

describe('the history of', () => {
  it('a programme is asked for when somebody wants to see it, the latest first, with what each fact changed', async () => {
    const { says, press, requests, text } = await open('/programme', 'leader')
    await says('产业工人')
    expect(requests.some(({ path }) => path.includes('/history'))).toBe(false)
    await press('查看历程')
    await says('调整领域')
    await says('A2 · 地位 → A2 · 主体地位')
    expect(text().indexOf('调整领域')).toBeLessThan(text().indexOf('建立专项'))
    await press('收起历程')
  })

  it('a department is for its own people', async () => {
    const own = await open('/departments/rsj', 'liaison')
    await own.press('查看历程')
    await own.says('理由：机构改革')
    own.page.unmount()
    const stranger = await open('/departments/czj', 'liaison')
    await stranger.says('czj')
    expect(() => stranger.button('查看历程')).toThrow()
  })

  it('a clause stands below it, with departments by name', async () => {
    const { says, press } = await open('/clauses?area=A5', 'liaison')
    await says('根治拖欠工资')
    await press('历程')
    await says('登记条款 5.1')
    await says('改动 1 项')
    await says('市人社局')
  })

  it('a template stands on its page', async () => {
    const { says, press } = await open('/templates/winter-wages')
    await press('查看历程')
    await says('写定模板')
  })

  it('a task tells what it was before it was written anew', async () => {
    const { world, says } = await open('/tasks/pilot-2018.A3-09')
    await says('历程')
    const task = world.tasks.get('pilot-2018.A3-09')
    world.record(task, { id: 'office.zgh', name: '刘洋', department: 'zgh' }, 'lead-changed', { from: 'rsj', to: 'czj', reason: '职责调整' })
    await says('改动 1 项')
  })
})
