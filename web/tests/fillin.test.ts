import { describe, expect, it, vi } from 'vitest'
import { open, type Opened } from './opened'

/** Opens the panel and brings a file. */
async function bring({ press, says }: Opened) {
  await press('离线填报')
  await says('下载填报表')
  const input = document.querySelector<HTMLInputElement>('[role=dialog] input[type=file]')
  if (!input) throw new Error('no place for a file')
  Object.defineProperty(input, 'files', { value: [new File(['PK'], '进展填报表.xlsx')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

const ledger = async (person: Parameters<typeof open>[1]) => {
  const opened = await open('/ledger', person)
  await opened.says('项')
  return opened
}

describe('a liaison officer fills in a form without a network', () => {
  it('takes a form along', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    URL.createObjectURL = () => 'blob:form'
    URL.revokeObjectURL = () => undefined
    const opened = await ledger('liaison')
    await opened.press('离线填报')
    await opened.press('下载填报表')
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect(opened.requests.some(({ path }) => path === '/api/fill-in-forms/blank?programme=pilot-2018')).toBe(true)
    saved.mockRestore()
  })

  it('is told row by row what would be posted, and nothing is', async () => {
    const opened = await ledger('liaison')
    const percents = () => [...opened.world.tasks.values()].map((task) => task.percent).join()
    const before = percents()
    await bring(opened)
    await opened.says('可报送 2 行 · 有误 2 行 · 未填 1 行')
    await opened.says('当前进度 % “过半”不是整数')
    await opened.says('这一行不是表中原有的')
    expect(percents()).toBe(before)
  })

  it('posts the good rows once, however often the answer is lost', async () => {
    const opened = await ledger('liaison')
    opened.loseAnswers('/apply', 1)
    await bring(opened)
    await opened.press('报送 2 行')
    await opened.says('已报送 2 行')
    expect(() => opened.button('报送 2 行')).toThrow()
    const applied = opened.requests.filter(({ path }) => path.endsWith('/apply'))
    expect(applied).toHaveLength(2)
    expect(new Set(applied.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1)
    opened.button('下载有误的行')
  })

  it('finds forms again that were brought before', async () => {
    const opened = await ledger('liaison')
    await opened.press('离线填报')
    await opened.says('以前上传的填报表')
    await opened.press('进展填报表 2018-08')
    await opened.says('可报送 2 行')
    await opened.press('返回')
    await opened.says('下载填报表')
  })

  it('is told what is wrong with a file, where, and how to mend it', async () => {
    const opened = await ledger('liaison')
    opened.world.table = '别的表'
    await bring(opened)
    await opened.says('这不是填报表')
    await opened.says('请重新下载填报表填写')
  })
})

describe('others', () => {
  it('are not offered forms of departments', async () => {
    const opened = await ledger('office')
    expect(() => opened.button('离线填报')).toThrow()
  })
})
