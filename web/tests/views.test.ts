import { describe, expect, it, vi } from 'vitest'
import { isSame, wholeOf } from '@/ledger/view'
import { useExportedColumns } from '@/ledger/exported'
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

describe('the ledger as a file', () => {
  const tick = async (label: string) =>
    (await vi.waitFor(() => {
      const found = [...document.querySelectorAll('[role=dialog] label')].find((one) => one.textContent === label)?.querySelector('input')
      if (!found) throw new Error(`No ${label}`)
      return found
    })).click()
  const exported = async ({ press, requests, says }: Opened) => {
    await press('导出')
    await says('CSV（UTF-8）')
    await press('CSV（UTF-8）')
    return vi.waitFor(() => {
      const asked = requests.filter(({ path }) => path.startsWith('/api/tasks/export')).at(-1)
      if (!asked) throw new Error('nothing was exported')
      return new URL(asked.path, 'http://x').searchParams
    })
  }

  it('has all columns until some are left out, which is remembered', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
    const opened = await open('/ledger?light=RED', 'liaison')
    await opened.says('项')
    expect((await exported(opened)).getAll('columns')).toEqual([])
    await opened.press('导出')
    await opened.press('文件的列')
    await tick('灯色理由')
    await tick('配合单位')
    await opened.press('关闭')
    opened.requests.length = 0
    const asked = await exported(opened)
    expect(asked.getAll('columns')).toHaveLength(17)
    expect(asked.getAll('columns')).not.toContain('reasons')
    expect(asked.get('light')).toBe('RED')
    expect(JSON.parse(localStorage.getItem('duban.ledger.left-out') ?? '')).toEqual(['supporting', 'reasons'])
  })

  it('keeps one column at least', () => {
    const { all, columns, toggle } = useExportedColumns()
    for (const column of [...all]) toggle(column)
    expect(columns.value).toEqual(all)
    toggle('serial')
    expect(columns.value).not.toContain('serial')
  })
})
