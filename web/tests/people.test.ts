import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('who speaks for a department', () => {
  it('is told, with a telephone to call', async () => {
    const { says } = await open('/departments/rsj')
    await says('负责人王志远联络员林晓梅电话0451-8455 1234')
    expect(document.querySelector('a[href="tel:045184551234"]')).not.toBeNull()
  })

  it('is named by the department itself', async () => {
    const { says, press, write, world, button } = await open('/departments/czj', 'helper')
    await says('还没有报负责人和联络员')
    await press('填报')
    await write('负责人', '钱进')
    await write('联络员', '吴敏')
    submitDialog()
    await says('市财政局：负责人和联络员已记下')
    await says('负责人钱进联络员吴敏')
    expect(world.departments.find((one) => one.code === 'czj')?.contacts).toMatchObject({ leader: '钱进', liaison: '吴敏', phone: null })
    expect(() => button('指定代理人')).toThrow()
  })

  it('is not for another department to say', async () => {
    const { says, button, text } = await open('/departments/zjj', 'helper')
    await says('许建国')
    expect(() => button('更改')).toThrow()
    expect(text()).not.toContain('代理')
  })
})

describe('a deputy', () => {
  it('finds in whose name to act, once the day has come', async () => {
    const { world, press, says, text } = await open('/work', 'helper')
    const mandate = { deputy: 'liaison.czj', deputyName: '吴敏', principal: '林晓梅', role: 'LIAISON', from: '2018-10-16', to: '2018-10-19', reason: '出差' }
    world.mandates['rsj'] = [{ n: 1, ...mandate }, { n: 2, ...mandate, principal: '王志远', from: '2018-10-18' }]
    await press('吴敏')
    await says('代 林晓梅 办理 · 市人社局 · 联络员')
    await says('本人办理')
    expect(text()).not.toContain('代 王志远')
  })

  it('is shown with whom they act for and how long, and revoked with a reason', async () => {
    const { says, press, write, world } = await open('/departments/rsj', 'head')
    await says('周岩 代 林晓梅')
    await says('2018-10-22 → 2018-11-02')
    await says('尚未开始')
    await press('撤销周岩的代理')
    await write('理由', '培训取消')
    submitDialog()
    await says('代理已撤销')
    await says('现在和以后都没有代理')
    expect(world.mandates['rsj']).toEqual([])
  })

  it('is appointed by the head for a while, in the roles a head may give away', async () => {
    const { says, press, write, world } = await open('/departments/rsj', 'head')
    await says('周岩')
    await press('指定代理人')
    await write('代谁办理', '王志远')
    await vi.waitFor(() => expect([...document.querySelectorAll('[role=dialog] option')].map((one) => one.textContent)).toEqual(expect.arrayContaining(['联络员', '负责人'])))
    expect([...document.querySelectorAll('[role=dialog] select option')].map((one) => one.textContent)).toEqual(['联络员', '负责人'])
    await write('以什么角色', 'HEAD')
    await write('代理人姓名', '孙副局长')
    await write('代理人账号', 'sun')
    await write('自', '2018-10-17')
    await write('至', '2018-10-01')
    await says('不能早于开始')
    await write('至', '2019-12-01')
    await says('最长一年')
    await write('至', '2018-10-26')
    await write('理由', '出差')
    submitDialog()
    await says('代理人已指定')
    await says('孙副局长 代 王志远')
    await says('代理中')
    expect(world.mandates['rsj']?.at(-1)).toMatchObject({ deputy: 'sun', role: 'HEAD', to: '2018-10-26' })
  })
})
