import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

describe('a liaison officer', () => {
  it('sees why a light is yellow, by rule, fact and event', async () => {
    const { says } = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await says('为什么是黄灯')
    await says('light.due-soon')
    await says('workingDaysLeft = 3')
    await says('对照原定期限： 逾期 8 个工作日')
  })

  it('posts progress once, with a key, and reads it in the history', async () => {
    const { says, press, write, requests } = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await write('做了什么', '10 月 16 日开班 3 期，培训 1,260 人次。')
    await press('提交')
    await says('进展已记入历程 #11')
    await says('#11 · 市人社局 林晓梅')
    const posts = requests.filter((request) => request.method === 'POST' && request.path.endsWith('/progress-updates'))
    expect(posts).toHaveLength(1)
    expect(posts[0]?.headers.get('Idempotency-Key')).toMatch(/^[\da-f]{32}$/)
  })

  it('is told while typing whether a text is concrete', async () => {
    const { says, write } = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await write('做了什么', '进一步加强宣传引导')
    await says('还不具体，可补上：数字、期限、成果文件、负责人')
    await write('做了什么', '12 月底前培训 18,000 人次')
    await says('具体，可核查')
  })

  it('cannot let a percentage fall without saying why', async () => {
    const { says, write, button, press } = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await write('完成比例', '40')
    await write('做了什么', '核减重复统计 300 人次')
    await says('回退理由')
    expect(button('提交').disabled).toBe(true)
    await write('回退理由', '重复统计')
    await press('提交')
    await says('进展 54 % → 40 %')
  })

  it('keeps a draft over closing the page', async () => {
    const first = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await first.write('做了什么', '写到一半')
    await first.says('草稿已保存')
    first.page.unmount()
    const second = await open('/tasks/pilot-2018.A3-09', 'liaison')
    await second.says('更新进展')
    await vi.waitFor(() => expect(document.querySelector<HTMLTextAreaElement>('#progress-form textarea')?.value).toBe('写到一半'))
  })

  it('has no verb that is not allowed', async () => {
    const { says, text } = await open('/tasks/pilot-2018.A3-01', 'liaison')
    await says('现代职业教育改革与产教融合')
    expect(text()).not.toContain('申请延期')
    expect(document.querySelector('#progress-form')).toBeNull()
  })

  it('reads a refusal in the words of the service, with its trace', async () => {
    const { says, press } = await open('/tasks/pilot-2018.A5-02', 'liaison')
    await press('报结')
    await says('报结须附佐证：上传')
    const note = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')
    if (note) note.value = '已办结'
    note?.dispatchEvent(new Event('input', { bubbles: true }))
    expect(document.querySelector<HTMLButtonElement>('[role=dialog] button[type=submit]')?.disabled).toBe(true)
    document.querySelector('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('请上传佐证材料后再提交')
    await says('4bf92f3577b34da6a3ce929d0e0e4736')
  })

  it('says on which day a milestone was met, and shows a file that is there', async () => {
    const { says, press, world } = await open('/tasks/pilot-2018.A5-02', 'liaison')
    await press('节点')
    await press('记为完成')
    const day = await vi.waitFor(() => document.querySelector<HTMLInputElement>('[role=dialog] input') ?? expect.fail('no dialog'))
    day.value = '2018-10-12'
    day.dispatchEvent(new Event('input', { bubbles: true }))
    document.querySelector('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await says('第 3 个节点已记为完成')
    expect(world.tasks.get('pilot-2018.A5-02')?.milestones[2]?.metOn).toBe('2018-10-12')
  })

  it('sees what to do today, the overdue first', async () => {
    const { says, text } = await open('/work', 'liaison')
    await says('今天要办')
    await says('A5-02')
    expect(text().indexOf('A5-02 根治欠薪')).toBeLessThan(text().indexOf('A3-09 农民工'))
    await says('三季度进展报告')
  })

  it('is told that somebody else’s task is not found', async () => {
    const { says } = await open('/tasks/pilot-2018.Z9-99', 'liaison')
    await says('没有找到')
  })
})

describe('the head of a department', () => {
  it('signs off a saved draft, which then waits for its seal', async () => {
    const { says, press, button } = await open('/filings/pilot-2018.q3.rsj', 'head')
    await says('1 条举措还不具体')
    await press('签发')
    await says('已签发，可以报送')
    expect(button('正式报送').disabled).toBe(true)
  })
})
