import { describe, expect, it, vi } from 'vitest'
import type { DiscussionEntry } from '@/api/types'
import { threadsOf } from '@/team/discussion'
import { open } from './opened'

const wages = 'pilot-2018.A5-02'
const path = `/tasks/${wages}`
const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('a department that is asked for help', () => {
  it('sees the task, answers once, and the request waits no longer', async () => {
    const { says, press, write, world, button } = await open(path, 'helper')
    await says('市人社局 请 市财政局 协助')
    await says('等答复 3 个工作日')
    await press('答复协助')
    await write('怎么解决', '10 月 18 日拨付 120 万元到专户。')
    await press('答复协助')
    await says('市财政局，10-17 答复')
    await says('都已答复')
    expect(world.team(world.tasks.get(wages)).help[0]).toMatchObject({ answer: '10 月 18 日拨付 120 万元到专户。' })
    expect(() => button('办结协助')).toThrow()
  })

  it('finds it in what it has to do', async () => {
    const { says } = await open('/work', 'helper')
    await says('A5-02 根治欠薪与工资支付保障')
    await says('答复协助')
  })

  it('is asked from the problem that stands in the way, with its words', async () => {
    const { says, press, write, world } = await open(path, 'liaison')
    await write('存在问题', '两家总包拒不配合核账')
    await press('请其他单位协助解决')
    await says('一直列在它的工作里')
    await write('请哪个单位', 'zy')
    submitDialog()
    await says('请求协助：已记入历程')
    expect(world.team(world.tasks.get(wages)).help.at(-1)).toMatchObject({ from: 'rsj', to: 'zy', problem: '两家总包拒不配合核账' })
  })
})

describe('a supporter', () => {
  it('posts its part, and no verb that is the lead’s or another department’s', async () => {
    const { says, press, write, world, button } = await open(path, 'supporter')
    await says('由牵头单位市人社局汇总')
    await write('做了什么', '15 个项目的专户已全部开设。')
    await press('提交')
    await says('报配合进展：已记入历程')
    expect(world.team(world.tasks.get(wages)).parts).toHaveLength(1)
    expect(world.team(world.tasks.get(wages)).parts[0]).toMatchObject({ department: 'zjj', percent: 60, text: '15 个项目的专户已全部开设。' })
    for (const verb of ['更新进展', '答复协助', '办结协助', '反馈落实情况', '确认办结', '作批示']) expect(() => button(verb)).toThrow()
  })
})

describe('the lead', () => {
  it('reads the parts where it writes, and takes them up', async () => {
    const { says, press, world, requests } = await open(path, 'liaison')
    await says('汇总配合单位进展')
    await says('尚未报送：市交通运输局、市公安局、市中院')
    await press('引用到“做了什么”')
    await press('提交')
    await says('进展已记入历程')
    await says('已汇总')
    expect(world.team(world.tasks.get(wages)).parts[0]?.consolidatedIn).toBe(world.tasks.get(wages)?.revision)
    expect(requests.some((request) => request.method === 'POST' && request.path.endsWith('/progress-updates'))).toBe(true)
  })

  it('states with its reason that there is nothing new', async () => {
    const { says, press, write, world } = await open(path, 'liaison')
    await vi.waitFor(() => expect(document.querySelector('[aria-label="更多操作"]')).not.toBeNull(), 10_000)
    document.querySelector('[aria-label="更多操作"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await press('零报告')
    await write('为什么没有进展', '本期在等法院裁定。')
    submitDialog()
    await says('零报告：已记入历程')
    expect(world.histories.get(wages).at(-1).data).toMatchObject({ nil: true, from: 40, to: 40 })
  })
})

describe('an instruction', () => {
  it('is given by a leader with a day, and stays undone', async () => {
    const { says, press, write, world } = await open('/tasks/pilot-2018.A3-09', 'leader')
    await press('作批示')
    await write('批示内容', '请把班次表报我。')
    await write('反馈期限', '2018-10-16')
    await says('不能早于今天')
    await write('反馈期限', '2018-10-22')
    submitDialog()
    await says('作批示：已记入历程')
    await says('1 件未落实')
    expect(world.team(world.tasks.get('pilot-2018.A3-09')).instructions[0]).toMatchObject({ to: 'rsj', due: '2018-10-22', timeliness: 'NOT_DUE' })
  })

  it('is followed up by the department and confirmed by the office', async () => {
    const liaison = await open(path, 'liaison')
    await liaison.press('反馈落实情况')
    await liaison.write('落实情况', '23 件在办案件已逐件列出办结时间。')
    await liaison.press('反馈落实情况')
    await liaison.says('已反馈，待确认')
    expect(() => liaison.button('确认办结')).toThrow()
  })

  it('is done once the office says so', async () => {
    const { says, press, text } = await open(path, 'office')
    await says('未落实')
    await press('确认办结')
    await press('确认办结')
    await says('确认办结：已记入历程')
    await says('都已落实')
    await vi.waitFor(() => expect(text()).toContain('已办结 1 件'))
  })
})

describe('the ledger', () => {
  it('marks what is open between departments and leaders', async () => {
    const { says } = await open('/ledger?area=A5')
    await says('根治欠薪与工资支付保障批示 1协助 1待汇总 1')
  })
})

describe('a discussion', () => {
  it('is read as questions with their answers, and answered there', async () => {
    const { says, press, write } = await open(path, 'supporter')
    await press('讨论')
    await says('是按项目还是按标段')
    await says('一个项目一个专户')
    await press('回复')
    await write('回复', '明白，已按项目核对。')
    await press('回复')
    await says('回复：已记入历程')
    await says('明白，已按项目核对。')
  })

  it('keeps answers with a question that has not been fetched yet', () => {
    const line = (revision: number, kind: DiscussionEntry['kind'], question: number) => ({ revision, kind, question, text: '', at: '', actor: { id: '', name: '', department: '', onBehalfOf: null } })
    const threads = threadsOf([line(9, 'ANSWER', 1), line(8, 'QUESTION', 2), line(7, 'ANSWER', 1)])
    expect(threads.map((thread) => [thread.n, thread.question?.revision ?? null, thread.answers.map((one) => one.revision)])).toEqual([
      [1, null, [7, 9]],
      [2, 8, []],
    ])
  })
})
