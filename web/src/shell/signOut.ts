import { forgetActing } from '@/api/acting'
import { csrfToken } from '@/api/client'

/** Leaves by a real form post, so that the browser follows the gateway's redirects to the issuer and back. */
export function signOut(): void {
  forgetActing()
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/logout'
  const token = document.createElement('input')
  token.type = 'hidden'
  token.name = '_csrf'
  token.value = decodeURIComponent(csrfToken() ?? '')
  form.append(token)
  document.body.append(form)
  form.submit()
}
