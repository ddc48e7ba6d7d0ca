import { afterEach } from 'vitest'

// What jsdom leaves out and headless components ask for.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
if (typeof window !== 'undefined') {
  window.scrollTo = () => {}
  window.matchMedia ??= (query) =>
    ({ matches: false, media: query, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} }) as unknown as MediaQueryList
  Element.prototype.scrollIntoView ??= () => {}
  Element.prototype.hasPointerCapture ??= () => false
  const { speak } = await import('@/locales')
  await speak('zh-CN')
  afterEach(() => localStorage.clear())
}
