import type { MandateView } from './types'

/** Names the cookie and what is kept beside it. */
const cookie = 'duban-acting-for'

/**
 * The mandate by which the person at this window acts; null: in their own name. It goes with every request in a
 * cookie, links and downloads included; the services look up whether it is this person's.
 */
export const acting = remembered()

/** Acts by a mandate from now on, in all windows, or again in one's own name. Everything is loaded anew. */
export function actFor(mandate: MandateView | null): void {
  forgetActing()
  if (mandate) {
    localStorage.setItem(cookie, JSON.stringify(mandate))
    document.cookie = `${cookie}=${mandate.name}; path=/; SameSite=Strict`
  }
  location.assign('/')
}

export function forgetActing(): void {
  localStorage.removeItem(cookie)
  document.cookie = `${cookie}=; path=/; max-age=0; SameSite=Strict`
}

/** What is shown and what is sent must be the same mandate, or none. */
function remembered(): MandateView | null {
  const text = localStorage.getItem(cookie)
  const mandate = text === null ? null : (JSON.parse(text) as MandateView)
  if (mandate && document.cookie.split('; ').includes(`${cookie}=${mandate.name}`)) return mandate
  forgetActing()
  return null
}

window.addEventListener('storage', (event) => {
  if (event.key === cookie) location.reload()
})
