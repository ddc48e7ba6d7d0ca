import { describe, expect, it, vi } from 'vitest'
import type { FiledMeasure } from '@/api/types'
import { byDepartment } from '@/measures/measures'
import { open } from './opened'

const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

async function tick(words: string) {
  const label = await vi.waitFor(() => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(words))
    if (!found) throw new Error(`nothing to tick for ${words}`)
    return found
  }, 10_000)
  const box = label.htmlFor ? document.getElementById(label.htmlFor) : label.querySelector('input')
  box?.click()
}

describe('accepted measures', () => {
  it('are listed by department, with the task that came of each', async () => {
    const { says } = await open('/measures')
    await says('市人社局1 / 3 条已编入')
    await says('A4-02 高技能人才与职称贯通')
    await says('没有编入')
  })

  it('become a draft of one or several, led by who filed one of them', async () => {
    const { says, press, write, world } = await open('/measures?open=true')
    await tick('农民工岗前、在岗、转岗培训')
    await tick('产教融合联合项目')
    await says('已选 2 条')
    await press('编入任务')
    await write('编号', 'A3-12')
    await write('领域', 'A3')
    await says('其余报送单位为配合单位')
    await write('牵头单位', 'jyj')
    submitDialog()
    await says('2 条举措已编入 A3-12')
    expect(world.tasks.get('pilot-2018.A3-12')).toMatchObject({ status: 'DRAFT', leadDepartment: 'jyj', supportingDepartments: ['rsj'], currentDue: '2018-12-31' })
  })

  it('go into a draft that is there', async () => {
    const { says, press, write, world } = await open('/measures?department=jyj')
    await tick('产教融合联合项目')
    await press('编入任务')
    await tick('已有的草稿')
    await write('哪一项草稿', 'pilot-2018.A3-02.3')
    submitDialog()
    await says('1 条举措已编入 A3-02.3')
    await says('市教育局1 / 1 条已编入')
    expect(world.taken.get('pilot-2018.targets.jyj#1')).toBe('pilot-2018.A3-02.3')
  })

  it('come out of a draft again with a reason', async () => {
    const { says, press, write, world } = await open('/measures')
    world.taken.set('pilot-2018.targets.jyj#1', 'pilot-2018.A3-02.3')
    await press('把第 1 条移出 A3-02.3')
    await write('理由', '应编入 A3-01')
    submitDialog()
    await says('举措已移出，可以另行编入')
    expect(world.taken.has('pilot-2018.targets.jyj#1')).toBe(false)
  })

  it('are shown to who filed them, and made tasks of by the office only', async () => {
    const { says, text } = await open('/measures', 'liaison')
    await says('1 / 3 条已编入方案')
    expect(text()).not.toContain('产教融合')
    expect(document.querySelector('.card input[type=checkbox]')).toBeNull()
  })

  it('stand by department, those with most left over first', () => {
    const measure = (department: string, task: unknown) => ({ department, task }) as FiledMeasure
    expect(byDepartment([measure('a', {}), measure('b', null), measure('b', null), measure('c', null)]).map(({ department, taken }) => [department, taken])).toEqual([['b', 0], ['c', 0], ['a', 1]])
  })
})
