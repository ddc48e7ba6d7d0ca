import createClient, { type Middleware } from 'openapi-fetch'
import { language } from '@/locales'
import { actFor } from './acting'
import type { paths } from './contract'
import { Problem, problemOf } from './problem'

type Listener = () => void
const signedOutListeners = new Set<Listener>()

/** Calls back when an answer says that nobody is signed in any more. */
export function onSignedOut(listener: Listener): void {
  signedOutListeners.add(listener)
}

export function csrfToken(): string | undefined {
  return document.cookie
    .split('; ')
    .find((part) => part.startsWith('XSRF-TOKEN='))
    ?.slice('XSRF-TOKEN='.length)
}

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language.value)
    const token = csrfToken()
    if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
    return request
  },
  async onResponse({ request, response }) {
    if (response.ok) return response
    if (response.status === 401 && !request.url.endsWith('/api/me')) signedOutListeners.forEach((listener) => listener())
    const problem = await problemOf(response)
    if (problem.type.endsWith('/mandate-not-in-force')) actFor(null)
    throw problem
  },
  onError({ error }) {
    return error instanceof Problem ? error : new Problem(0, { title: 'unanswered' })
  },
}

export const client = createClient<paths>({ baseUrl: location.origin, fetch: (request) => fetch(request) })
client.use(manners)

/** The body of an answer; refusals have been thrown as {@link Problem} before. */
export async function bodyOf<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body
}

export function multipart(body: { file: Blob } | undefined): FormData {
  const form = new FormData()
  if (body) form.append('file', body.file)
  return form
}
