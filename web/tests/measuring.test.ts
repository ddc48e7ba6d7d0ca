import { describe, expect, it } from 'vitest'
import { asSent, emptyIndicator, isWhole } from '@/task/indicators'
import { open } from './opened'

const path = '/tasks/pilot-2018.A3-09'

describe('what a task is measured by', () => {
  it('is shown with how much of the way is done', async () => {
    const { says, text } = await open(path, 'supporter')
    await says('从 6,000 到 18,000 人次')
    await says('截至 09-30')
    expect(text()).toMatch(/62\s%/)
    expect(text()).not.toContain('报告情况')
  })

  it('is reported by the lead', async () => {
    const { says, press, write, world } = await open(path, 'liaison')
    await says('培训人次')
    await press('报告情况')
    await write('数值（人次）', '15,000')
    await press('报告情况')
    await says('15,000 人次')
    expect(world.tasks.get('pilot-2018.A3-09').indicators[0]).toMatchObject({ value: 15000, asOf: world.today })
  })

  it('stood somewhere in every period, or nothing was heard of it', async () => {
    const { says, press } = await open(path, 'supporter')
    await says('培训人次')
    await press('各期数值')
    await says('2018 Q2')
    await says('9,000 人次')
    await says('当期未报告')
  })

  it('is told in words or in a number with its unit', () => {
    expect(isWhole({ ...emptyIndicator(), name: '人数', unit: '人', target: '1,200' })).toBe(true)
    expect(isWhole({ ...emptyIndicator(), name: '人数', unit: '人', target: '很多' })).toBe(false)
    expect(isWhole({ ...emptyIndicator(), name: '人数', target: '5' })).toBe(false)
    expect(isWhole({ ...emptyIndicator(), name: '满意', kind: 'QUALITATIVE' })).toBe(false)
    expect(asSent([{ ...emptyIndicator(), name: ' 满意 ', kind: 'QUALITATIVE', unit: '人', target: '5', aim: '无投诉' }]).indicators).toEqual([
      { name: '满意', kind: 'QUALITATIVE', unit: null, baseline: null, target: null, aim: '无投诉', period: 'QUARTERLY' },
    ])
  })
})
