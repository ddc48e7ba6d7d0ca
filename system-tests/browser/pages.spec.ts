import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** A browser of somebody's own, signed in through the real login. */
async function signIn(browser: Browser, account: string, options = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto('/oauth2/authorization/duban')
  await page.fill('input[name=username]', account)
  await page.fill('input[name=password]', 'duban-demo')
  await page.click('button.primary')
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
  return page
}

test('the office sees an update arrive without a reload', async ({ browser }) => {
  const office = await signIn(browser, 'office')
  await office.goto('/feed')
  await expect(office.getByText('A3-09').first()).toBeVisible()
  const before = await office.getByText('A3-09').count()

  const liaison = await signIn(browser, 'liaison.rsj')
  await liaison.goto('/tasks/iwr.A3-09')
  const said = `新开培训班，培训 ${Date.now() % 1000} 人次`
  await liaison.locator('form textarea').first().fill(said)
  await liaison.locator('form button[type=submit]').first().click()

  await expect(liaison.getByText(said).first()).toBeVisible()
  await expect.poll(() => office.getByText('A3-09').count()).toBeGreaterThan(before)
})

test('a light says why it is what it is', async ({ browser }) => {
  const office = await signIn(browser, 'office')
  await office.goto('/tasks/iwr.A5-04')
  await expect(office.getByText('light.overdue').first()).toBeVisible()
})

for (const [name, path] of [
  ['cockpit', '/'],
  ['ledger', '/ledger'],
  ['task', '/tasks/iwr.A3-09'],
  ['review desk', '/review'],
  ['feed', '/feed']
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} has no accessibility violation in ${colorScheme}`, async ({ browser }) => {
      const page = await signIn(browser, 'office', { colorScheme })
      await page.goto(path)
      await expect(page.locator('h1').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([])
    })
  }
}

test('the ledger can be taken away as a workbook', async ({ browser }) => {
  const page = await signIn(browser, 'office', { locale: 'zh-CN' })
  await page.goto('/ledger?light=RED')
  await page.getByRole('button', { name: '导出' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Excel/ }).click()])
  expect(file.suggestedFilename()).toMatch(/^任务台账 \d{4}-\d{2}-\d{2}\.xlsx$/)
  const content = readFileSync(await file.path())
  expect(content.subarray(0, 2).toString()).toBe('PK')
})

test('the phone fits its screen', async ({ browser }) => {
  const liaison = await signIn(browser, 'liaison.rsj', { viewport: { width: 390, height: 844 } })
  await liaison.goto('/work')
  await expect(liaison.getByText('A5-02').first()).toBeVisible()
  const overflow = await liaison.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
