import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

const wages = 'pilot-2018.A5-02'
const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
const submit = () => document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')
const choose = (label: string, code: string) => {
  const found = [...document.querySelectorAll<HTMLLabelElement>('[role=dialog] label')].find((one) => one.textContent?.trim().startsWith(label))
  const select = document.getElementById(found?.htmlFor ?? '') as HTMLSelectElement
  select.value = code
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('departments that read along', () => {
  it('are chosen by the lead, and their codes are sent', async () => {
    const { says, press, world, requests, button } = await open(`/tasks/${wages}`, 'liaison')
    await press('更多操作')
    await press('抄送')
    await says('抄送的单位只看')
    await vi.waitFor(() => expect(document.querySelector('[role=dialog] option[value=jyj]')).not.toBeNull())
    choose('抄送', 'jyj')
    await vi.waitFor(() => button('去掉市教育局'))
    choose('抄送', 'czj')
    await vi.waitFor(() => button('去掉市财政局'))
    submitDialog()
    await says('抄送：已记入历程')
    await says('市教育局')
    expect(world.arrangements(world.tasks.get(wages)).readers).toEqual(['jyj', 'czj'])
    expect(requests.filter((one) => one.path.endsWith('/readers'))).toHaveLength(1)
  })

  it('are not sent again unchanged, and are taken away', async () => {
    const { says, press, world, go, button } = await open('/cockpit')
    world.record(world.tasks.get(wages), { id: 'office.zgh', name: '刘洋', department: 'zgh' }, 'readers-named', { from: [], to: ['jyj'] })
    await go(`/tasks/${wages}`)
    await says('抄送 市教育局')
    await press('更多操作')
    await press('抄送')
    await says('抄送的单位只看')
    expect(submit()?.disabled).toBe(true)
    await press('去掉市教育局')
    await vi.waitFor(() => expect(submit()?.disabled).toBe(false))
    submitDialog()
    await says('不再抄送')
    expect(world.arrangements(world.tasks.get(wages)).readers).toEqual([])
    expect(button('更多操作')).toBeTruthy()
  })

  it('find it in their ledger and are offered nothing', async () => {
    const { says, world, go, text } = await open('/work', 'helper')
    world.record(world.tasks.get(wages), { id: 'office.zgh', name: '刘洋', department: 'zgh' }, 'readers-named', { from: [], to: ['czj'] })
    await go('/ledger?department=czj&role=reader')
    await says('A5-02')
    await go(`/tasks/${wages}`)
    await says('抄送')
    expect(text()).not.toContain('更新进展')
  })
})
