import { describe, expect, it, vi } from 'vitest'
import { liveFeed } from '@/live/liveFeed'
import { open } from './opened'

const office = { id: 'office.zgh', name: '刘洋', department: 'zgh' }
const connected = (wanted: boolean) => vi.waitFor(() => expect(liveFeed.connected.value).toBe(wanted), 10_000)

describe('the live feed', () => {
  it('says since when it is cut off, and misses and doubles nothing once it is back', async () => {
    const { says, world, cut } = await open('/feed')
    await connected(true)
    const task = world.tasks.get('pilot-2018.A4-02')
    world.record(task, office, 'suspended', { reason: '第一件' })
    await vi.waitFor(() => expect(liveFeed.entries.value).toHaveLength(1), 10_000)

    await cut(true)
    await says(/自 \d\d:\d\d:\d\d 起断开/)
    world.record(task, office, 'resumed', { reason: '断开时' })
    await cut(false)

    await connected(true)
    await vi.waitFor(() => expect(liveFeed.entries.value.map((entry) => entry.type.split('.')[2])).toEqual(['resumed', 'suspended']), 10_000)
    await says('实时')
  })

  it('holds arrivals back while it is paused, and counts them', async () => {
    const { says, press, world, text } = await open('/feed')
    await connected(true)
    await says('报送三季度进展报告')
    await press('暂停')
    world.record(world.tasks.get('pilot-2018.A4-02'), office, 'returned', { reason: '请补充名册' })
    await says('已暂停 · 新到 1 条')
    expect(text()).not.toContain('请补充名册')
    await press('继续')
    await says('请补充名册')
  })
})

describe('a submit whose answer is lost', () => {
  it('is sent again with the same key, so it happens once', async () => {
    const { says, press, requests, world, loseAnswers } = await open('/work', 'liaison')
    const task = world.tasks.get('pilot-2018.A4-04')
    Object.assign(task ?? {}, { status: 'ASSIGNED', percent: 80 })
    const revision = task?.revision ?? 0
    await says('A4-04 首席技师和特聘制度')
    loseAnswers('/acknowledgement', 1)
    await press('签收')
    await says(`签收：已记入历程 #${revision + 1}`)
    const sent = requests.filter((request) => request.path.endsWith('/acknowledgement')).map((request) => request.headers.get('Idempotency-Key'))
    expect(sent).toHaveLength(2)
    expect(new Set(sent).size).toBe(1)
    expect(task?.revision).toBe(revision + 1)
  })
})
