import { describe, expect, it, vi } from 'vitest'
import { overlap } from '@/rules/rules'
import type { FieldRule } from '@/api/types'
import { open } from './opened'

const rule = (form: string, field: string, mode: FieldRule['mode'], more: Partial<FieldRule> = {}): FieldRule => ({ form, field, mode, statuses: [], roles: [], ...more })
const task = '/tasks/pilot-2018.A3-09'

/** The page of a task under some rules. */
async function ruledBy(rules: FieldRule[], path = task, who: Parameters<typeof open>[1] = 'liaison') {
  const opened = await open('/rules', who)
  await opened.says('现行规则')
  Object.assign(opened.world.programme.rules, { fieldRules: rules })
  await opened.go(path)
  return opened
}

const shut = (field: Element | null) => field?.closest('fieldset')?.disabled === true

const closed = (label: string) => {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label))
  return shut(document.getElementById(found?.htmlFor ?? ''))
}

describe('the fields of a form about a task', () => {
  it('are marked where the rules ask for them, and sent only when they are filled in', async () => {
    const { says, write, button, press, requests } = await ruledBy([rule('progress-updates', 'nextSteps', 'REQUIRED', { statuses: ['IN_PROGRESS'] })])
    await says('下一步必填（规则第 3 版）')
    await write('做了什么', '10 月 16 日开班 3 期，培训 1,260 人次。')
    expect(button('提交').disabled).toBe(true)
    await write('下一步', '10 月底前再开 2 期')
    await press('提交')
    await says('进展已记入历程 #11')
    expect(requests.filter((one) => one.method === 'POST' && one.path.endsWith('/progress-updates'))).toHaveLength(1)
  })

  it('are shut where the rules close them', async () => {
    const { says, write, press } = await ruledBy([rule('progress-updates', 'problems', 'READ_ONLY')])
    await says('只读（规则第 3 版）')
    expect(closed('存在问题')).toBe(true)
    expect(closed('下一步')).toBe(false)
    await write('做了什么', '10 月 16 日开班 3 期，培训 1,260 人次。')
    await press('提交')
    await says('进展已记入历程 #11')
  })

  it('are as always for whom nothing is ruled', async () => {
    const { says, text } = await ruledBy([rule('progress-updates', 'problems', 'REQUIRED', { roles: ['head'] }), rule('progress-updates', 'nextSteps', 'READ_ONLY', { statuses: ['RETURNED'] })])
    await says('做了什么')
    expect(text()).not.toContain('规则第 3 版）')
    expect(closed('下一步')).toBe(false)
  })

  it('are asked for in dialogs as well', async () => {
    const { says, press } = await ruledBy([rule('completion-claim', 'note', 'READ_ONLY')], '/tasks/pilot-2018.A5-02')
    await press('报结')
    await says('只读（规则第 3 版）')
    await vi.waitFor(() => expect(shut(document.querySelector('[role=dialog] textarea'))).toBe(true))
  })
})

describe('the rules on fields', () => {
  it('are added, taken away and published with the others', async () => {
    const { says, press, write, button, requests, text } = await open('/rules')
    await press('修改规则')
    await vi.waitFor(() => expect(document.querySelector('option[value=progress-updates]')).not.toBeNull())
    await write('表单', 'progress-updates')
    await says('不选即不限')
    await write('字段', 'evidence')
    expect([...document.querySelectorAll('option')].filter((one) => one.textContent === '只读')).toHaveLength(0)
    await press('添加')
    await says('进展：佐证 必填')
    await write('表单', 'closure')
    await vi.waitFor(() => expect(document.querySelector('option[value=note]')).not.toBeNull())
    await write('要求', 'READ_ONLY')
    document.querySelector<HTMLInputElement>('input[type=checkbox][value=office]')?.click()
    await press('添加')
    await says('销号：说明 只读（推进办）')
    await write('表单', 'closure')
    await says('已有规定')
    expect(button('添加').disabled).toBe(true)
    await press('删除 进展：佐证 必填')
    await vi.waitFor(() => expect(text()).not.toContain('进展：佐证 必填'))
    await press('看看会变什么')
    await says('还没有应用')
    await write('发布理由', '统一口径')
    await press('发布')
    await says('已发布规则第 4 版')
    await says('销号：说明 只读（推进办）')
    const sent = requests.find((one) => one.method === 'POST' && one.path.endsWith('/rules'))
    expect(sent).toBeTruthy()
  })

  it('overlap where both would hold', () => {
    expect(overlap(rule('a', 'x', 'REQUIRED'), rule('a', 'x', 'READ_ONLY', { roles: ['head'] }))).toBe(true)
    expect(overlap(rule('a', 'x', 'REQUIRED', { roles: ['liaison'] }), rule('a', 'x', 'READ_ONLY', { roles: ['head'] }))).toBe(false)
    expect(overlap(rule('a', 'x', 'REQUIRED'), rule('a', 'y', 'REQUIRED'))).toBe(false)
  })
})
