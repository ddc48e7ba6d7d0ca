import { describe, expect, it } from 'vitest'
import { changed, copyOf } from '@/rules/rules'
import type { RuleSet } from '@/api/types'
import { open } from './opened'

const standard: RuleSet = {
  version: 1,
  yellowWorkingDays: 3,
  behindTolerancePercent: 10,
  staleDays: 30,
  dueOnDayOff: 'STAY',
  reminderDays: [7, 3, 1, 0],
  overdueEveryWorkingDays: 3,
  graceDays: 0,
  ladder: [{ level: 'LIAISON', fromWorkingDay: 1 }],
  extensionsGranted: 3,
  extensionDays: 366,
  fieldRules: [],
}

describe('the rules of a programme', () => {
  it('are shown with every version and what it changed', async () => {
    const { says, text } = await open('/rules', 'liaison')
    await says('现行规则')
    await says('到期前 3 个工作日')
    await says('第 3 版')
    await says('市委专题会议纪要')
    await says('20 天没有反馈转黄')
    await says('系统默认')
    await says('最多获准 3 次')
    expect(text()).not.toContain('修改规则')
    expect(text()).not.toMatch(/rules\.\w/)
    expect(text()).not.toMatch(/page\.\w/)
  })

  it('are written anew, looked at, and published with a reason', async () => {
    const { says, press, write, button, requests, world } = await open('/rules')
    await press('修改规则')
    await says('新版本：第 4 版')
    expect(button('看看会变什么').disabled).toBe(true)
    await write('提前转黄', '50')
    await write('延期次数', '1')
    await write('最长延期', '90')
    await press('看看会变什么')
    await says(/任务：[1-9]\d* 项当天灯色改变/)
    await says('还没有应用')
    expect(button('发布').disabled).toBe(true)
    await write('发布理由', '年底集中攻坚')
    await press('发布')
    await says('已发布规则第 4 版')
    await says('年底集中攻坚')
    await says('到期前 50 个工作日')
    await says('最多获准 1 次')
    await says('原定时限后 90 天')
    const sent = requests.find((one) => one.method === 'POST' && one.path.endsWith('/rules'))
    expect(sent?.headers.get('idempotency-key')).toBeTruthy()
    expect(world.rulesPublished).toHaveLength(1)
    expect(requests.filter((one) => one.path.includes('/rules/preview')).length).toBeGreaterThan(1)
  })

  it('are not published when somebody was faster', async () => {
    const { says, press, write, world } = await open('/rules')
    await press('修改规则')
    await says('新版本：第 4 版')
    await write('久未反馈', '14')
    world.rulesPublished.push({ version: 4, from: world.today, rules: { ...world.programme.rules, version: 4, graceDays: 2 }, reason: '另一处', by: null, at: world.now() })
    await press('看看会变什么')
    await says('规则已有新版本')
  })

  it('are compared setting by setting, whatever their version', () => {
    expect(changed(standard, { ...standard, version: 2 })).toEqual([])
    expect(changed(standard, { ...standard, reminderDays: [5], ladder: [{ level: 'HEAD', fromWorkingDay: 1 }] })).toEqual(['reminderDays', 'ladder'])
    expect(changed(standard, { ...standard, extensionsGranted: 1 })).toEqual(['extensionsGranted'])
    expect(copyOf(standard)).not.toHaveProperty('version')
  })
})
