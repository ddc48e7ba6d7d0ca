import { describe, expect, it, vi } from 'vitest'
import { open } from './opened'

describe('the audit trail', () => {
  it('tells who did what and when, and keeps what is asked in the address', async () => {
    const opened = await open('/audit?actor=liaison.rsj', 'auditor')
    await opened.says('liaison.rsj')
    expect(opened.requests.some(({ path }) => path.includes('/api/audit/task-service/facts?actor=liaison.rsj'))).toBe(true)
    await opened.go('/audit?actor=nobody')
    await opened.says('没有符合条件的记录')
    await opened.go('/audit?from=2018-10-01&to=2018-10-02')
    await vi.waitFor(() => expect(opened.requests.some(({ path }) => path.includes('from=2018-10-01&to=2018-10-02'))).toBe(true))
    await opened.go('/audit?service=report-service')
    await vi.waitFor(() => expect(opened.requests.some(({ path }) => path === '/api/audit/report-service/facts')).toBe(true))
  })

  it('goes on behind the first page, and leads to what a fact is about', async () => {
    const opened = await open('/audit', 'leader')
    await opened.says('任务')
    await opened.press('继续查找')
    await vi.waitFor(() => expect(opened.requests.some(({ path }) => path.includes('after=50'))).toBe(true))
    expect(document.querySelector('a[href^="/tasks/pilot-2018."][href*="#event-"]')).not.toBeNull()
  })

  it('lets auditors verify the chain of an object', async () => {
    const auditor = await open('/audit?actor=liaison.rsj', 'auditor')
    await auditor.press('核验')
    await auditor.says('链完整')
  })

  it('does not offer that to others who read it', async () => {
    const leader = await open('/audit?actor=liaison.rsj', 'leader')
    await leader.says('liaison.rsj')
    expect(() => leader.button('核验')).toThrow()
  })

  it('is taken away as a table of what was asked for', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    URL.createObjectURL = () => 'blob:trail'
    URL.revokeObjectURL = () => undefined
    const opened = await open('/audit?actor=liaison.rsj', 'auditor')
    await opened.says('liaison.rsj')
    await opened.press('导出 CSV')
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect(opened.requests.some(({ path }) => path === '/api/audit/task-service/facts/export?actor=liaison.rsj')).toBe(true)
    saved.mockRestore()
  })

  it('is not offered to departments, and says so to whoever goes there', async () => {
    const opened = await open('/audit', 'liaison')
    await opened.says('你没有这项权限')
    expect(() => opened.button('审计记录')).toThrow()
  })
})
