import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

describe('the register', () => {
  it('lists problems across tasks, with who is asked and how long they have waited', async () => {
    const { says, requests } = await open('/register')
    await says('A5-02 根治欠薪与工资支付保障')
    await says('市人社局 请 市财政局 协助')
    await says('等答复 3 个工作日')
    expect(requests.some((one) => one.path.startsWith('/api/help-requests?programme=pilot-2018'))).toBe(true)
    expect(requests.some((one) => one.path.startsWith('/api/instructions'))).toBe(false)
  })

  it('goes from one list to another and keeps what was asked for in the address', async () => {
    const { says, press, requests } = await open('/register?area=A5&state=WAITING')
    await says('应急周转金还差 120 万元')
    await press('批示')
    await says('请市人社局落实')
    await says('10-19 前答复')
    expect(requests.some((one) => one.path.startsWith('/api/instructions') && one.path.includes('area=A5') && one.path.includes('state=WAITING'))).toBe(true)
  })

  it('shows every extension beside both dates and both lights', async () => {
    const { says } = await open('/register?kind=extensions')
    await says('延期台账')
    await says(/\d+ 天/)
    await says('原定')
    await says('现定')
  })

  it('takes the ledger of extensions away as a file', async () => {
    const { says, press, requests } = await open('/register?kind=extensions&decision=GRANTED')
    await says('延期台账')
    await press('下载')
    await vi.waitFor(() => expect(requests.some((one) => one.path.startsWith('/api/extension-requests/export') && one.path.includes('decision=GRANTED') && one.path.includes('format=CSV'))).toBe(true))
  })

  it('lets a department see what it asks and is asked', async () => {
    const { says, requests } = await open('/register?side=TO&state=WAITING', 'helper')
    await says('应急周转金还差 120 万元')
    expect(requests.some((one) => one.path.startsWith('/api/help-requests') && one.path.includes('side=TO'))).toBe(true)
  })

  it('says when there is nothing of the kind', async () => {
    const { says } = await open('/register?state=LAPSED')
    await says('没有这样的协助请求')
  })
})
