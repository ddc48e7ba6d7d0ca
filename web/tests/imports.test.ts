import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

/** Drops a file where the page takes one. */
async function bring(name: string) {
  const input = await vi.waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!found) throw new Error('no place for a file')
    return found
  }, 10_000)
  Object.defineProperty(input, 'files', { value: [new File(['PK'], name)], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('the office imports a breakdown table', () => {
  it('is shown what each line would do before anything is done, what is wrong first', async () => {
    const { says, press, text, world } = await open('/imports')
    const tasks = world.tasks.size
    await bring('任务分解表.xlsx')
    await says('有误 3')
    await says('没有名为“市人社厅”的单位')
    await says('没有登记的单位名称')
    expect(text()).not.toContain('技能大师工作室建设')
    await press('全部 14')
    await says('技能大师工作室建设')
    await press('修改 1')
    await says('市总工会 → 市国资委')
    expect(world.tasks.size).toBe(tasks)
  })

  it('applies the good lines, leaves the others out, and takes all of it back', async () => {
    const { says, press, world, requests } = await open('/imports')
    await bring('任务分解表.xlsx')
    await press('导入 5 行')
    await says('正在写入任务草稿')
    await says('已写入 4')
    expect(world.tasks.get('pilot-2018.A3-11')).toMatchObject({ status: 'DRAFT', leadDepartment: 'rsj' })
    await press('撤回整次导入')
    await says('写入的 4 项草稿会终止')
    document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('已撤回 4')
    await says('已复原 1')
    expect(world.tasks.get('pilot-2018.A3-11')?.status).toBe('TERMINATED')
    const posts = requests.filter((request) => request.method === 'POST').map((request) => request.headers.get('Idempotency-Key'))
    expect(new Set(posts).size).toBe(3)
  })

  it('says what the columns mean where headings do not, none of it twice', async () => {
    const { says, press, world } = await open('/imports')
    world.table = '无列名'
    await bring('分解表.csv')
    await says('还没有一列说明：编号、任务、牵头单位')
    const choose = async (column: string, field: string) => {
      const select = await vi.waitFor(() => {
        const found = document.querySelector<HTMLSelectElement>(`[aria-label="${column} 列的含义"]`)
        if (!found) throw new Error(`no column ${column}`)
        return found
      }, 10_000)
      select.value = field
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await choose('A', 'SERIAL')
    await choose('C', 'TITLE')
    await choose('D', 'TITLE')
    await says('同一含义选了两列：任务')
    await choose('D', 'LEAD')
    await press('按此试读')
    await says('由办公室指定')
    expect(world.imports[0].columns.filter((column: { field: string | null }) => column.field).map((column: { letter: string }) => column.letter)).toEqual(['A', 'C', 'D'])
  })

  it('is told what is wrong with a file, where, and how to mend it', async () => {
    const { says, world } = await open('/imports')
    await bring('方案.docx')
    await says('“方案.docx”不是表格')
    world.table = '坏'
    await bring('分解表.xlsx')
    await says('请用电子表格软件打开后另存一份再上传')
  })

  it('finds its imports again', async () => {
    const { says, press, world } = await open('/imports')
    await says('还没有导入过')
    world.table = '大'
    await bring('分解表.xlsx')
    await says('正在逐行试读')
    await says('有误 3')
    await press('导入分解表')
    await says('待导入')
  })
})

describe('a department', () => {
  it('is not offered to import', async () => {
    const { says, button, text } = await open('/imports', 'liaison')
    await says('导入记录')
    expect(text()).not.toContain('导入任务分解表')
    expect(() => button('导入分解表')).toThrow()
  })
})
