/** A refusal or failure as the services tell it (RFC 9457), or the network's silence. */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly detail: string | null
  readonly rule: string | null
  readonly traceId: string | null
  readonly fields: { field: string; message: string }[]

  constructor(status: number, told: Partial<Told>) {
    super(told.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.type = told.type ?? 'about:blank'
    this.detail = told.detail ?? null
    this.rule = told.rule ?? null
    this.traceId = told.traceId ?? null
    this.fields = told.errors ?? []
  }

  /** The request never got an answer: it may be sent again with the same idempotency key. */
  get unanswered(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

interface Told {
  type: string
  title: string
  detail: string
  rule: string
  traceId: string
  errors: { field: string; message: string }[]
}

export async function problemOf(response: Response): Promise<Problem> {
  const told = await response
    .clone()
    .json()
    .catch(() => ({}))
  return new Problem(response.status, told as Partial<Told>)
}
