import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as playwright } from '@playwright/test'

type SignIn = (account: string, options?: BrowserContextOptions) => Promise<Page>

/** Gives people browsers of their own, signed in through the real login, and closes them at the end of a test. */
const test = playwright.extend<{ signIn: SignIn }>({
  signIn: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (account, options = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      // a page left while its parts are on their way leaves them locked in the browser's cache for twenty
      // seconds; a browser whose requests are looked at does without that cache
      await context.route('**/assets/**', (route) => route.continue())
      const page = await context.newPage()
      await page.goto('/oauth2/authorization/duban')
      await page.fill('input[name=username]', account)
      await page.fill('input[name=password]', 'duban-demo')
      await page.click('button.primary')
      await page.waitForURL((url) => !url.pathname.startsWith('/login'))
      await expect(page.locator('h1').first()).toBeAttached()
      return page
    })
    for (const context of contexts) await context.close()
  }
})

/** Opens a page and waits until nothing on it says that it is still loading. */
async function settled(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('h1').first()).toBeAttached()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

test('the office sees an update arrive without a reload', async ({ signIn }) => {
  const office = await signIn('office')
  await office.goto('/feed')
  await expect(office.getByText('A3-09').first()).toBeVisible()
  const before = await office.getByText('A3-09').count()

  const liaison = await signIn('liaison.rsj')
  await liaison.goto('/tasks/iwr.A3-09')
  const said = `新开培训班，培训 ${Date.now() % 1000} 人次`
  await liaison.locator('form textarea').first().fill(said)
  await liaison.locator('form button[type=submit]').first().click()

  await expect(liaison.getByText(said).first()).toBeVisible()
  await expect.poll(() => office.getByText('A3-09').count()).toBeGreaterThan(before)
})

test('a light says why it is what it is', async ({ signIn }) => {
  const office = await signIn('office')
  await office.goto('/tasks/iwr.A5-04')
  await expect(office.getByText('light.overdue').first()).toBeVisible()
})

for (const [name, path] of [
  ['cockpit', '/'],
  ['ledger', '/ledger'],
  ['task', '/tasks/iwr.A3-09'],
  ['review desk', '/review'],
  ['feed', '/feed'],
  ['imports', '/imports'],
  ['calendar', '/calendar'],
  ['new task', '/tasks/new'],
  ['departments', '/departments'],
  ['department', '/departments/rsj'],
  ['programme', '/programme'],
  ['rules', '/rules'],
  ['task groups', '/groups'],
  ['new task group', '/groups/new'],
  ['templates', '/templates'],
  ['new template', '/templates/new'],
  ['measures', '/measures'],
  ['clauses', '/clauses'],
  ['audit trail', '/audit'],
  ['register', '/register']
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} has no accessibility violation in ${colorScheme}`, async ({ signIn }) => {
      const page = await signIn('office', { colorScheme })
      await settled(page, path)
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([])
    })
  }
}

test('the ledger can be taken away as a workbook', async ({ signIn }) => {
  const page = await signIn('office', { locale: 'zh-CN' })
  await page.goto('/ledger?light=RED')
  await page.getByRole('button', { name: '导出' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Excel/ }).click()])
  expect(file.suggestedFilename()).toMatch(/^任务台账 \d{4}-\d{2}-\d{2}\.xlsx$/)
  const content = readFileSync(await file.path())
  expect(content.subarray(0, 2).toString()).toBe('PK')
})

test('a breakdown table is looked through, imported and taken back', async ({ signIn }) => {
  const office = await signIn('office')
  await office.goto('/imports')
  const serial = `A1-T${Date.now() % 100_000}`
  const table = `编号,领域,任务,牵头单位,完成时限\n${serial},A1,班组建设示范点,市总工会,12月底前\n${serial}b,A1,写错的一行,没有这个单位,12月底前\n`
  await office.locator('input[type=file]').setInputFiles({ name: '分解表.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(office.getByText('没有名为“没有这个单位”的单位').first()).toBeVisible()
  const [rejected] = await Promise.all([office.waitForEvent('download'), office.getByRole('button', { name: '下载 1 行有误的' }).click()])
  expect(readFileSync(await rejected.path()).subarray(0, 2).toString()).toBe('PK')
  await office.getByRole('button', { name: '导入 1 行' }).click()
  await expect(office.getByRole('link', { name: `${serial} 班组建设示范点` })).toBeVisible()
  await office.getByRole('button', { name: '撤回整次导入' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '撤回整次导入' }).click()
  await expect(office.getByText('已撤回 1')).toBeVisible()
})

test('a department asks another for help, and is answered', async ({ signIn }) => {
  const asking = await signIn('liaison.rsj')
  await asking.goto('/tasks/iwr.A3-09')
  const problem = `场地还差 ${Date.now() % 1000} 平方米`
  await asking.getByRole('button', { name: '请其他单位协助解决' }).click()
  const dialog = asking.getByRole('dialog')
  await dialog.getByLabel('请哪个单位').selectOption('zgh')
  await dialog.getByLabel('需要解决的问题').fill(problem)
  await dialog.getByRole('button', { name: '请求协助' }).click()
  await expect(asking.getByText(problem).first()).toBeVisible()
})

test('a change of the calendar is shown before it is made', async ({ signIn }) => {
  const office = await signIn('office')
  await office.goto('/calendar')
  await expect(office.locator('[data-day]')).toHaveCount(await office.evaluate(() => (new Date(new Date().getFullYear(), 1, 29).getMonth() === 1 ? 366 : 365)))
  await office.locator('[data-day][tabindex="0"]').click()
  await office.getByLabel('理由').fill('看看')
  await office.getByRole('button', { name: '看看会动什么' }).click()
  await expect(office.getByText('还没有应用，什么都没有变')).toBeVisible()
  await office.getByRole('button', { name: '取消' }).click()
})

test('the phone fits its screen', async ({ signIn }) => {
  const liaison = await signIn('liaison.rsj', { viewport: { width: 390, height: 844 } })
  await liaison.goto('/work')
  await expect(liaison.getByText('A5-02').first()).toBeVisible()
  const overflow = await liaison.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  )
  expect(overflow).toBeLessThanOrEqual(0)
})

for (const path of ['/tasks/iwr.A3-09', '/imports', '/calendar', '/tasks/new', '/departments', '/departments/rsj', '/programme', '/groups', '/groups/new', '/templates/new', '/measures', '/clauses', '/audit']) {
  test(`${path} fits a narrow phone`, async ({ signIn }) => {
    const page = await signIn('office', { viewport: { width: 360, height: 740 } })
    await settled(page, path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
}
