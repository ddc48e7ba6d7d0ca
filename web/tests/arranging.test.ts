import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

const wages = 'pilot-2018.A5-02'
const path = `/tasks/${wages}`
const schools = '/tasks/pilot-2018.A3-02'
const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
const tick = (selector: string) => {
  const box = document.querySelector<HTMLInputElement>(selector)
  if (!box) throw new Error(`nothing to tick at ${selector}`)
  box.click()
}

/** A verb that waits behind the menu of the rare ones. */
async function fromMenu(page: Awaited<ReturnType<typeof open>>, verb: string) {
  await vi.waitFor(() => expect(document.querySelector('[aria-label="更多操作"]')).not.toBeNull(), 10_000)
  document.querySelector('[aria-label="更多操作"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  await page.press(verb)
}

describe('a task that is broken down', () => {
  it('shows its sub-tasks and how far all of them are', async () => {
    const { says } = await open(schools, 'liaison')
    await says('3 项，2 项未完结')
    await says('总体进度55 %')
    await says('A3-02.2 实训设备采购市财政局')
  })

  it('takes one more from its lead, within its own team and date', async () => {
    const { says, press, write, world, button } = await open(schools, 'liaison')
    await press('加一项子任务')
    await write('子任务名称', '双师型教师招聘')
    await write('牵头单位', 'jyj')
    await write('完成时限', '2019-01-10')
    await says('不能晚于这项任务的期限 2018-12-31')
    await write('完成时限', '2018-12-10')
    await vi.waitFor(() => expect([...document.querySelectorAll('[role=dialog] select option')].map((one) => (one as HTMLOptionElement).value)).toEqual(['rsj', 'czj', 'jyj']))
    submitDialog()
    await says('A3-02.4 已写下，等推进办下达')
    await says('A3-02.4 双师型教师招聘市教育局')
    await says('分解出子任务')
    expect(world.tasks.get('pilot-2018.A3-02.4')).toMatchObject({ status: 'DRAFT', parent: 'pilot-2018.A3-02', leadDepartment: 'jyj', originalDue: '2018-12-10' })
    expect(button('加一项子任务')).toBeDefined()
  })

  it('is one link away from its sub-task', async () => {
    const { says, press } = await open(`${schools}.2`, 'office')
    await says('实训设备采购')
    await press('A3-02')
    await says('技工院校提质扩容')
  })

  it('is left to its lead and the office', async () => {
    const { says, button } = await open(schools, 'helper')
    await says('总体进度')
    expect(() => button('加一项子任务')).toThrow()
  })
})

describe('a judgement', () => {
  it('stands beside the computed light, with its reason', async () => {
    const { says } = await open(path, 'liaison')
    await says('为什么是红灯')
    await says('推进办标为黄灯，至 2018-10-31')
    await says('不属牵头单位拖延')
    await says('系统算出的是 红灯')
    await says('市人社局对按期完成有一定把握')
  })

  it('is lifted by the office with a reason', async () => {
    const { says, press, write, world, button } = await open(path, 'office')
    await press('取消标灯')
    await write('理由', '裁定已下。')
    submitDialog()
    await says('取消标灯：已记入历程')
    expect(world.arrangements(world.tasks.get(wages)).judgement.override).toBeNull()
    expect(() => button('改标别的灯')).toThrow()
  })

  it('is made by the office for a while, not for longer than it may be', async () => {
    const page = await open('/tasks/pilot-2018.A3-09', 'office')
    await page.press('人工标灯')
    await page.write('理由', '培训场地被征用，牵头单位已另找场地。')
    await page.write('标到哪一天', '2019-02-01')
    await page.says('应在 2018-10-17 到 2019-01-17 之间')
    await page.write('标到哪一天', '2018-10-31')
    tick('[role=dialog] input[value=GREEN]')
    submitDialog()
    await page.says('人工标灯：已记入历程')
    await page.says('推进办标为绿灯，至 2018-10-31')
    await page.says('为什么是黄灯')
  })

  it('of the lead says how sure it is', async () => {
    const page = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await fromMenu(page, '表明把握')
    tick('[role=dialog] input[value=LOW]')
    await page.write('依据', '还差两个班次的场地。')
    submitDialog()
    await page.says('表明把握：已记入历程')
    await page.says('市人社局对按期完成把握不大')
  })
})

describe('the lights of a task', () => {
  it('are told day by day, with what the office showed', async () => {
    const { says, press, text } = await open(path, 'liaison')
    await press('亮灯')
    await says('2018-10-16红灯系统算出')
    await says('推进办 刘洋 标灯，至 2018-10-31')
    expect(text().indexOf('标灯，至')).toBeLessThan(text().lastIndexOf('2018-04-02绿灯'))
  })
})

describe('work that was passed on', () => {
  it('is named in the head and in full below, and ended by who passed it on', async () => {
    const { says, press, world } = await open(path, 'liaison')
    await says('具体办理 李强（劳动监察支队）')
    await says('每周五报进展')
    await press('结束转办')
    await press('结束转办')
    await says('结束转办：已记入历程')
    expect(world.arrangements(world.tasks.get(wages)).delegations).toEqual([])
  })

  it('goes to a person by name', async () => {
    const page = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await fromMenu(page, '转办')
    await page.write('具体负责人', '赵敏')
    await page.write('办理内容', '工地专场 6 场。')
    submitDialog()
    await page.says('转办：已记入历程')
    await page.says('市人社局 → 赵敏')
  })

  it('goes to a body below where there is one', async () => {
    const page = await open('/tasks/pilot-2018.A3-09', 'liaison')
    Object.assign(page.world.departments.find((one) => one.code === 'xq3') ?? {}, { parent: 'rsj' })
    await fromMenu(page, '转办')
    tick('[role=dialog] input[value=body]')
    await page.write('哪个下级单位', 'xq3')
    await page.write('办理内容', '本区班次。')
    submitDialog()
    await page.says('市人社局 → 道东区')
  })

  it('is ended by the department that passed it on, not by another that did so too', async () => {
    const page = await open(path, 'supporter')
    await page.press('转办')
    await page.write('具体负责人', '陈涛')
    await page.write('办理内容', '专户台账。')
    submitDialog()
    await page.says('市住建局 → 陈涛')
    expect([...document.querySelectorAll('button')].filter((one) => one.textContent?.trim() === '结束转办')).toHaveLength(1)
  })

  it('is nobody else’s to end', async () => {
    const { says, button } = await open(path, 'office')
    await says('具体办理 李强')
    expect(() => button('结束转办')).toThrow()
  })
})
