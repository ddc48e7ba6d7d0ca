import { describe, expect, it, vi } from 'vitest'
import { open, type Opened } from './opened'

async function bring({ press, says }: Opened, name = '条款表.xlsx') {
  await press('导入条款表')
  await says('上传条款表')
  const input = document.querySelector<HTMLInputElement>('[role=dialog] input[type=file]')
  if (!input) throw new Error('no place for a file')
  Object.defineProperty(input, 'files', { value: [new File(['PK'], name)], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('the register of clauses', () => {
  it('lays each clause beside the tasks that serve it, for everybody', async () => {
    const { says, button } = await open('/clauses', 'liaison')
    await says('加强非公有制企业党的建设')
    await says('A1-01 非公企业党组织覆盖提升')
    await says('没有任务落实')
    expect(() => button('登记条款')).toThrow()
    expect(() => button('撤销')).toThrow()
  })

  it('takes a new clause from the office', async () => {
    const opened = await open('/clauses')
    await opened.press('登记条款')
    await opened.write('条款号', '5.9')
    await opened.write('条款内容', '建立健全企业民主管理制度。')
    await opened.press('保存')
    await opened.says('第 5.9 条已登记')
    await opened.says('建立健全企业民主管理制度')
    expect(opened.world.clauses.at(-1)).toMatchObject({ number: '5.9', area: null, departments: [] })
  })

  it('says why a clause that tasks serve is not struck out, and shows what was', async () => {
    const opened = await open('/clauses?area=A5')
    await opened.says('根治拖欠工资')
    await opened.press('撤销')
    await opened.write('理由', '重复')
    const strike = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].find((one) => one.textContent?.trim() === '撤销')
    strike?.click()
    await opened.says('请先改正这些任务对应的条款再撤销')
    Object.assign(opened.world.clauses[0] ?? {}, { withdrawn: true })
    await opened.go('/clauses?withdrawn=true')
    await vi.waitFor(() => opened.button('恢复'), 10_000)
  })

  it('links a task to a clause and takes it off again, and keeps its other clauses', async () => {
    const opened = await open('/clauses?area=A5')
    await opened.says('加强职业病防治')
    await vi.waitFor(() => opened.button('A5-02 不再落实第 5.1 条'))
    await opened.press('对应任务')
    await opened.write('任务', 'A1-01')
    await opened.press('由 A1-01 落实')
    await opened.says('A1-01 落实第 5.1 条')
    const serving = (number: string) => opened.world.clauses.find((one) => one.number === number)?.serials
    expect(serving('5.1')).toContain('A1-01')
    expect(serving('1.1')).toContain('A1-01')
    const sent = opened.requests.filter(({ path, method }) => method === 'POST' && path.endsWith('/clauses'))
    expect(sent[0]?.headers.get('If-Match')).toMatch(/^"\d+"$/)
    await opened.press('关闭')
    await opened.press('A5-02 不再落实第 5.1 条')
    await vi.waitFor(() => expect(serving('5.1')).not.toContain('A5-02'))
  })
})

describe('a table of clauses', () => {
  it('is looked through before anything is written, and what is wrong is told', async () => {
    const opened = await open('/clauses')
    await opened.says('根治拖欠工资')
    await bring(opened)
    await opened.says('新增 1 条，修改 1 条，恢复 0 条，相同 1 条 · 有误 1 行')
    await opened.says('没有登记的单位名称： 市气象局')
    expect(opened.world.clauses.some((one) => one.number === '5.3')).toBe(false)
    opened.loseAnswers('/apply', 1)
    await opened.press('写入 2 条')
    await opened.says('已写入 2 条')
    expect(opened.world.clauses.some((one) => one.number === '5.3')).toBe(true)
    const keys = opened.requests.filter(({ path }) => path.endsWith('/apply')).map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('that is none is told apart', async () => {
    const opened = await open('/clauses')
    await opened.says('根治拖欠工资')
    opened.world.table = '别的表'
    await bring(opened)
    await opened.says('请补上表头后再上传')
  })
})

describe('a task', () => {
  it('says which clauses it serves, and lets the office name others', async () => {
    const opened = await open('/tasks/pilot-2018.A5-02')
    await vi.waitFor(() => expect(document.querySelector('[role=tab]')).not.toBeNull(), 20_000)
    await opened.press('四有')
    await opened.says('上级方案条款5.1')
    await opened.press('更多操作')
    await opened.press('对应条款')
    await opened.says('勾选这项任务落实的上级方案条款')
    await opened.write('查找条款', '职业病')
    const box = await vi.waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('[role=dialog] input[value="5.2"]')
      if (!found) throw new Error('clause 5.2 is not offered')
      return found
    })
    box.click()
    const dialog = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button[type=submit]')][0]
    await vi.waitFor(() => expect(dialog?.disabled).toBe(false))
    dialog?.click()
    await vi.waitFor(() => expect(opened.world.clausesOf({ serial: 'A5-02' })).toEqual(['5.1', '5.2']))
  })
})
