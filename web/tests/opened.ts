import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, vi } from 'vitest'
import { createRouter, createMemoryHistory } from 'vue-router'
import { fixtureListener } from '../fixtures/api.mjs'
import App from '@/App.vue'
import { queryClient, vueQuery } from '@/api/queries'
import { leave } from '@/live/liveFeed'
import { i18n } from '@/locales'
import { routes } from '@/router'

const networkFetch = globalThis.fetch
const closing: (() => void)[] = []

afterEach(() => {
  closing.splice(0).forEach((close) => close())
  leave()
  queryClient.clear()
  document.body.innerHTML = ''
})

export interface Opened {
  page: VueWrapper
  world: Awaited<ReturnType<typeof serve>>['world']
  requests: { method: string; path: string; headers: Headers }[]
  /** Cuts the live stream, or lets it through again. */
  cut(on: boolean): Promise<unknown>
  /** The next answers of this path are lost on the way back. */
  loseAnswers(path: string, count: number): void
  /** Follows a link to another place. */
  go(path: string): Promise<unknown>
  text(): string
  /** Waits until the page says this; what it says instead is in the failure. */
  says(words: string | RegExp): Promise<void>
  button(name: string): HTMLButtonElement
  press(name: string): Promise<void>
  write(label: string, words: string): Promise<void>
}

type Person = 'office' | 'liaison' | 'head' | 'leader' | 'supporter' | 'helper' | 'admin' | 'auditor' | null

/** The fixtures on a real port, somebody signed in. */
export async function serve(person: Person) {
  const listener = fixtureListener({ person })
  const server = await listening(createServer((request, response) => void listener(request, response, () => response.writeHead(404).end())))
  closing.push(() => (server.closeAllConnections(), server.close()))
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, world: listener.world }
}

/** The whole application on a path, signed in as somebody, over the fixtures. */
export async function open(path: string, person: Person = 'office'): Promise<Opened> {
  const { base, world } = await serve(person)
  const requests: Opened['requests'] = []
  const losing: { lost: string; count: number }[] = []
  vi.stubGlobal('fetch', async (input: Request | string, init: RequestInit = {}) => {
    if (typeof input === 'string') return networkFetch(base + input, init)
    const { pathname, search } = new URL(input.url)
    requests.push({ method: input.method, path: pathname + search, headers: input.headers })
    const body = input.method === 'GET' ? null : await input.arrayBuffer()
    const answer = await networkFetch(base + pathname + search, { method: input.method, headers: input.headers, body })
    const loss = losing.find(({ lost, count }) => count > 0 && pathname.endsWith(lost))
    if (!loss) return answer
    loss.count -= 1
    throw new TypeError('the answer was lost')
  })
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(path)
  const page = mount(App, { attachTo: document.body, global: { plugins: [i18n, router, [...vueQuery]] } })
  closing.unshift(() => page.unmount())

  const text = () => (document.body.textContent ?? '').replace(/\s+/g, ' ')
  const says = (words: string | RegExp) =>
    vi.waitFor(() => {
      const found = typeof words === 'string' ? text().includes(words) : words.test(text())
      if (!found) throw new Error(`The page does not say ${words}: ${text().slice(0, 1500)}`)
    }, 20_000)
  /** The one that is called so, or else one whose name begins so: it may end in a number. */
  const button = (name: string) => {
    const all = [...document.querySelectorAll<HTMLButtonElement>('button, a, [role="menuitem"], [role="tab"]')]
    const called = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim()
    const found = all.find((one) => called(one) === name) ?? all.find((one) => called(one).startsWith(name))
    if (!found) throw new Error(`No button ${name}: ${text().slice(0, 800)}`)
    return found
  }
  return {
    page,
    world,
    requests,
    cut: (on) => networkFetch(`${base}/fixtures/cut?on=${on}`),
    loseAnswers: (lost, count) => losing.push({ lost, count }),
    go: (path) => router.push(path),
    text,
    says,
    button,
    async press(name) {
      const pressed = await vi.waitFor(() => {
        const found = button(name)
        if (found.disabled) throw new Error(`${name} is disabled`)
        return found
      }, 20_000)
      pressed.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }))
      pressed.click()
    },
    async write(label, words) {
      const field = await vi.waitFor(() => labelled(label), 10_000)
      field.value = words
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    },
  }
}

function labelled(label: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label))
  const field = found && document.getElementById(found.htmlFor)
  if (!field) throw new Error(`No field ${label}`)
  return field as HTMLInputElement
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
