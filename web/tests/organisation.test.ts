import { describe, expect, it, vi } from 'vitest'
import { areasIn, changesBetween } from '@/organisation/areas'
import { open } from './opened'

const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('departments', () => {
  it('are found by any name they go by or went by', async () => {
    const { says, text } = await open('/departments')
    await says('38 个单位')
    const find = document.querySelector<HTMLInputElement>('input[type=search]')
    if (find) find.value = '市工信委'
    find?.dispatchEvent(new Event('input', { bubbles: true }))
    await says('1 个单位')
    expect(text()).toContain('又称市工信委')
  })

  it('are registered with their aliases', async () => {
    const { says, press, write, world } = await open('/departments', 'admin')
    await press('登记单位')
    await write('全称', '市大数据管理局')
    await write('代码', 'DSJ')
    await says('须以小写字母或数字开头')
    await write('代码', 'dsj')
    await write('别名', '市大数据局、市数据局')
    submitDialog()
    await says('市大数据管理局 已登记')
    expect(world.departments.at(-1)).toMatchObject({ code: 'dsj', aliases: ['市大数据局', '市数据局'], validFrom: '2018-10-17' })
  })

  it('keep the name they had', async () => {
    const { says, write } = await open('/departments/swj')
    await write('新全称', '市商务与投资促进局')
    await write('理由', '机构改革')
    document.querySelector<HTMLFormElement>('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('市商务与投资促进局：名称已改')
    await says('曾用名市商务局')
  })
})

describe('other spellings of a department', () => {
  it('are kept, unless another department goes by them', async () => {
    const { says, press, write, world } = await open('/departments/swj')
    await press('别名')
    await write('别名', '商务委\n市财政局')
    document.querySelector<HTMLFormElement>('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('别名已被使用')
    await write('别名', '商务委、外经贸局')
    document.querySelector<HTMLFormElement>('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('别名已改')
    expect(world.departments.find((one) => one.code === 'swj')?.aliases).toEqual(['商务委', '外经贸局'])
  })
})

describe('a department that is merged', () => {
  it('shows what would move and where to before it is done', async () => {
    const { says, press, write, world } = await open('/departments/gxj')
    await says('A3-05 岗位练兵技术比武')
    await press('并入')
    await write('并入哪个单位', 'fgw')
    await says(/\d+ 项会移交/)
    await says('市工信局 → 市发改委')
    expect(world.tasks.get('pilot-2018.A3-05')?.leadDepartment).toBe('gxj')
    await write('理由', '机构改革方案第 12 条')
    document.querySelector<HTMLFormElement>('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('已并入，未办事项随后移交')
    await says('2018-10-17 起并入')
    expect(world.tasks.get('pilot-2018.A3-05')?.leadDepartment).toBe('fgw')
  })
})

describe('a department that is split', () => {
  it('shares out its tasks, and names who takes the rest', async () => {
    const { says, press, write, world } = await open('/departments/gaj')
    await says('A2-08')
    await press('分立')
    await write('承接单位', 'sfj')
    await write('承接单位', 'mzj')
    await says('其余事项由谁承接')
    await write('A2-08', 'mzj')
    await says('市公安局 → 市民政局')
    await write('理由', '机构改革')
    document.querySelector<HTMLFormElement>('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('起分立为')
    await vi.waitFor(() => expect(world.tasks.get('pilot-2018.A2-08')?.leadDepartment).toBe('mzj'))
    expect(world.tasks.get('pilot-2018.A4-06')?.leadDepartment).toBe('sfj')
  })
})

describe('the programme', () => {
  it('says how far it is, what its rules are, and why it cannot be closed', async () => {
    const { says, press } = await open('/programme')
    await says('A3')
    await says('到期前 3 个工作日起，或落后超过 10')
    await press('结束方案')
    await says('项任务没有销号或终止')
  })

  it('is issued again as its next version', async () => {
    const { says, press, world } = await open('/programme')
    await press('印发第 3 版')
    await says('已印发，第 3 版')
    expect(world.programme.version).toBe(3)
  })

  it('is opened with its areas, one a line', async () => {
    const { says, press, write, world } = await open('/programme')
    await press('新方案')
    await write('方案名称', '2019 年度方案')
    await write('代码', 'plan-2019')
    await write('领域', 'B1 就业\n没有代码')
    await says('第 2 行不是“代码 名称”')
    await write('领域', 'B1 就业\nB2 技能')
    submitDialog()
    await says('2019 年度方案 已建立')
    expect(world.programmes[0]).toMatchObject({ id: 'plan-2019', areas: [{ code: 'B1', name: '就业' }, { code: 'B2', name: '技能' }] })
  })

  it('is divided otherwise, and says beforehand what changes', async () => {
    const { says, press, write, world, text } = await open('/programme')
    await press('调整领域')
    const before = world.programme.areas.map((area) => `${area.code} ${area.name}`)
    await write('领域', [...before.slice(1), 'A6 数字赋能'].join('\n'))
    await says('新增：数字赋能')
    await says(/去掉：\S+/)
    submitDialog()
    await says('不能去掉')
    await write('领域', [`A1 思想引领`, ...before.slice(1), 'A6 数字赋能'].join('\n'))
    await says('→ 思想引领')
    submitDialog()
    await says('领域已调整')
    expect(world.programme.areas.map((area) => area.name)).toEqual(expect.arrayContaining(['思想引领', '数字赋能']))
    await vi.waitFor(() => expect(text()).toContain('数字赋能还没有任务'))
  })

  it('is divided by the office only', async () => {
    const { says, button } = await open('/programme', 'liaison')
    await says('A3')
    expect(() => button('调整领域')).toThrow()
  })

  it('is numbered otherwise, with a look at what numbers will be like', async () => {
    const { says, press, write, world } = await open('/programme')
    await press('改编号规则')
    await write('规则', '{area}-')
    await says('流水号须正好出现一次')
    await write('规则', '{year}{n:3}')
    submitDialog()
    await says('流水号与别的数字连在一起')
    await write('规则', '{year}-{area}-{n:3}')
    await says('编号会是这样：2018-A1-###')
    submitDialog()
    await says('编号规则已改')
    expect(world.programme.numbering).toBe('{year}-{area}-{n:3}')
    await says('{year}-{area}-{n:3}')
  })

  it('is numbered by the office only', async () => {
    const { says, button } = await open('/programme', 'leader')
    await says('推进办设在')
    expect(() => button('改编号规则')).toThrow()
  })

  it('compares areas by their codes', () => {
    const area = (code: string, name: string) => ({ code, name })
    expect(changesBetween([area('A1', 'a'), area('A2', 'b'), area('A3', 'c')], [area('A4', 'd'), area('A2', 'x'), area('A1', 'a')])).toEqual([
      { code: 'A4', kind: 'added', from: '', to: 'd' },
      { code: 'A2', kind: 'renamed', from: 'b', to: 'x' },
      { code: 'A3', kind: 'removed', from: 'c', to: '' },
    ])
  })

  it('reads areas as people write them', () => {
    expect(areasIn('A1 思想政治建设\n\nA2：主体地位')).toEqual({ areas: [{ code: 'A1', name: '思想政治建设' }, { code: 'A2', name: '主体地位' }], wrong: [] })
    expect(areasIn('A1 a\nA1 b\n名称').wrong).toEqual([2, 3])
  })
})

describe('a department officer', () => {
  it('looks departments up, and changes none', async () => {
    const { says, button } = await open('/departments/rsj', 'liaison')
    await says('市人力资源和社会保障局')
    expect(() => button('改名')).toThrow()
  })
})
