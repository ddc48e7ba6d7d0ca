import { describe, expect, it, vi } from 'vitest'
import { isSame, wholeOf } from '@/ledger/view'
import { open, type Opened } from './opened'

const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

async function menu({ press, says }: Opened) {
  await press('我的视图')
  await says('保存当前视图')
}

describe('a view', () => {
  it('clears what it does not name', () => {
    expect(wholeOf({ light: 'RED', sort: null })).toMatchObject({ light: 'RED', sort: undefined, area: undefined })
    expect(Object.keys(wholeOf({}))).toContain('q')
  })

  it('is the same however its blanks are written', () => {
    expect(isSame({ light: 'RED', area: null }, { light: 'RED' })).toBe(true)
    expect(isSame({ light: 'RED' }, { light: 'RED', q: '欠薪' })).toBe(false)
  })
})

describe('saved views', () => {
  it('are picked from a menu, and replace what was asked for', async () => {
    const opened = await open('/ledger?area=A5', 'liaison')
    await opened.says('项')
    await menu(opened)
    await opened.says('办公室共享')
    expect(opened.text()).not.toContain('技能培训')
    await opened.press('本周调度会')
    await opened.says('逾期')
    await vi.waitFor(() => expect(opened.requests.some(({ path }) => path.includes('/api/tasks?') && path.includes('light=RED') && path.includes('sort=due') && !path.includes('area='))).toBe(true))
  })

  it('are saved under a name with the filters as they are', async () => {
    const opened = await open('/ledger?light=YELLOW&sort=due', 'liaison')
    await opened.says('项')
    await menu(opened)
    await opened.press('保存当前视图')
    await opened.write('名称', '快到期的')
    expect(opened.text()).not.toContain('给谁用')
    submitDialog()
    await opened.says('视图“快到期的”已保存')
    expect(opened.world.views.at(-1)).toMatchObject({ name: '快到期的', audience: 'OWN', owner: 'liaison.rsj', filter: { light: 'YELLOW', sort: 'due', programme: 'pilot-2018', area: null } })
  })

  it('are shared by the office, saved anew and removed', async () => {
    const opened = await open('/ledger?light=YELLOW', 'office')
    await opened.says('项')
    await menu(opened)
    await opened.press('保存当前视图')
    await opened.write('名称', '本周调度会')
    await opened.write('给谁用', 'EVERYBODY')
    await opened.says('更新同名视图')
    submitDialog()
    await opened.says('视图“本周调度会”已保存')
    expect(opened.world.views.find((one) => one.id === 'v1')).toMatchObject({ filter: { light: 'YELLOW' } })
    await menu(opened)
    await opened.press('保存当前视图')
    await opened.press('删除视图“技能培训”')
    await opened.says('视图“技能培训”已删除')
    expect(opened.world.views.map((one) => one.name)).not.toContain('技能培训')
  })
})
