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
    await page.says('修订任务：已记入历程')
    expect(page.world.tasks.get(wages).supportingDepartments).not.toContain(code)
  })

  it('keeps milestones that are met where they are', async () => {
    const page = await revising()
    page.world.tasks.get(wages).milestones = [
      { n: 1, name: '摸底', weight: 40, due: '2018-08-31', metOn: '2018-08-30' },
      { n: 2, name: '整改', weight: 60, due: '2018-10-31', metOn: null },
    ]
    await page.go('/')
    await page.go(path)
    await vi.waitFor(() => expect(document.querySelector('[aria-label="更多操作"]')).not.toBeNull(), 10_000)
    document.querySelector('[aria-label="更多操作"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await page.press('修订任务')
    await page.says('改前、改后和理由都记入历程')
    await vi.waitFor(() => expect([...document.querySelectorAll<HTMLButtonElement>('[role=dialog] .milestones .remove')].map((one) => one.disabled)).toEqual([true, false]))
  })

  it('is revised by nobody else', async () => {
    const page = await revising('liaison')
    await page.says('转办')
    expect(() => page.button('修订任务')).toThrow()
  })
})
