import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

const wages = 'pilot-2018.A5-02'
const path = `/tasks/${wages}`
const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
const submit = () => document.querySelector<HTMLButtonElement>('[role=dialog] form [type=submit]')

/** Revising waits behind the menu of the rare verbs. */
async function revising(person: 'office' | 'liaison' = 'office') {
  const page = await open(path, person)
  await vi.waitFor(() => expect(document.querySelector('[aria-label="更多操作"]')).not.toBeNull(), 10_000)
  document.querySelector('[aria-label="更多操作"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  return page
}

describe('a task that was given out', () => {
  it('is revised by the office with a reason, and its history tells what it said before', async () => {
    const page = await revising()
    await page.press('修订任务')
    await page.says('改前、改后和理由都记入历程')
    const before = page.world.tasks.get(wages)
    const title = before.title
    await page.write('任务名称', '欠薪动态清零')
    expect(submit()?.disabled).toBe(true)
    await page.write('理由', '上级方案调整')
    await vi.waitFor(() => expect(submit()?.disabled).toBe(false))
    submitDialog()
    await page.says('修订任务：已记入历程')
    await page.says(`任务名称：${title} → 欠薪动态清零`)
    expect(page.world.tasks.get(wages).title).toBe('欠薪动态清零')
    const fact = page.world.histories.get(wages).at(-1)
    expect(Object.keys(fact.data).sort()).toEqual(['reason', 'title'])
  })

  it('says who will not see it any more', async () => {
    const page = await revising()
    await page.press('修订任务')
    await page.says('改前、改后和理由都记入历程')
    const [code] = page.world.tasks.get(wages).supportingDepartments
    document.querySelector<HTMLButtonElement>('[role=dialog] .picks li button')?.click()
    await page.says('将不再看到这项任务')
    await page.write('理由', '职责划分')
    submitDialog()
    await vi.waitFor(() => expect(page.world.tasks.get(wages).supportingDepartments).not.toContain(code), 10_000)
  })

  it('keeps milestones that are met where they are', async () => {
    const page = await revising()
    const met = page.world.tasks.get(wages).milestones.map((one: { metOn: string | null }) => one.metOn !== null)
    expect(met).toContain(true)
    expect(met).toContain(false)
    await page.press('修订任务')
    await page.says('改前、改后和理由都记入历程')
    await vi.waitFor(() => expect([...document.querySelectorAll<HTMLButtonElement>('[role=dialog] .milestones .remove')].map((one) => one.disabled)).toEqual(met))
  })

  it('is revised by nobody else', async () => {
    const page = await revising('liaison')
    await page.says('转办')
    expect(() => page.button('修订任务')).toThrow()
  })
})

describe('an extension that is decided', () => {
  const asked = 'pilot-2018.A3-09'

  it('takes with it what is due with the task, or as the office wishes', async () => {
    const page = await open('/', 'office')
    const task = page.world.tasks.get(asked)
    task.extensions = [{ n: 1, requestedOn: '2018-10-12', from: task.currentDue, to: '2019-01-31', reasonCode: 'DEPENDENCY', reason: '场地被征用', percent: 40, decision: 'PENDING', decidedOn: null, note: null }]
    task.milestones = [
      { n: 1, name: '摸底', weight: 40, due: '2018-10-31', metOn: null },
      { n: 2, name: '验收', weight: 60, due: task.currentDue, metOn: null },
    ]
    const before = task.currentDue
    await page.go(`/tasks/${asked}`)
    await page.says('未完成的节点')
    const dates = () => [...document.querySelectorAll<HTMLInputElement>('.decision input')].map((one) => one.value)
    await vi.waitFor(() => expect(dates()).toEqual(['2018-10-31', '2019-01-31']))
    await page.write('1. 摸底', '2018-11-30')
    await page.press('批准')
    await page.says('已批准，当前期限改为 2019-01-31')
    expect(task.milestones).toMatchObject([
      { due: '2018-11-30', plannedDue: '2018-10-31' },
      { due: '2019-01-31', plannedDue: before },
    ])
  })
})
