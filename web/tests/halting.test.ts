import { describe, expect, it } from 'vitest'
import { open } from './opened'

const wages = 'pilot-2018.A5-02'
const submitDialog = () => document.querySelector<HTMLFormElement>('[role=dialog] form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

describe('suspending with approval', () => {
  it('is asked for by the lead, who takes it back', async () => {
    const { says, press, write, world } = await open(`/tasks/${wages}`, 'liaison')
    await press('更多操作')
    await press('申请暂停或终止')
    await says('由推进办审批')
    await write('理由', '等省里文件')
    submitDialog()
    await says('申请暂停')
    await says('待批')
    expect(world.tasks.get(wages).haltRequests).toMatchObject([{ kind: 'SUSPENSION', reason: '等省里文件', decision: 'PENDING' }])
    await press('撤回申请')
    await says('已撤回')
  })

  it('is decided by the office, with a reason', async () => {
    const { says, press, write, world, go, button } = await open('/cockpit')
    world.tasks.get(wages).haltRequests.push({ n: 1, kind: 'TERMINATION', requestedOn: '2018-10-15', reason: '并入他项', decision: 'PENDING', decidedOn: null, note: null })
    await go(`/tasks/${wages}`)
    await says('并入他项')
    expect(button('同意').disabled).toBe(true)
    await write('理由', '仍要办')
    await press('不同意')
    await says('未同意')
    expect(world.tasks.get(wages).haltRequests[0]).toMatchObject({ decision: 'DECLINED', note: '仍要办' })
    expect(world.tasks.get(wages).status).not.toBe('TERMINATED')
  })

  it('lies on the review desk until it is decided', async () => {
    const { says, world, go } = await open('/cockpit')
    world.tasks.get(wages).haltRequests.push({ n: 1, kind: 'SUSPENSION', requestedOn: '2018-10-15', reason: '等文件', decision: 'PENDING', decidedOn: null, note: null })
    await go('/review')
    await says('暂停终止')
    await says('A5-02')
  })
})
