/** One message of a text/event-stream. */
export interface StreamMessage {
  event: string
  data: string
  id: string | null
}

interface Listener {
  opened(): void
  message(message: StreamMessage): void
  /** Anything at all was received, heartbeats included. */
  heard(): void
}

/**
 * Reads one server-sent event stream to its end. Browsers' own EventSource hides heartbeats and status codes,
 * and forgets its position when a proxy answers 502; this reader tells all three.
 */
export async function readStream(url: string, lastId: string | null, signal: AbortSignal, listener: Listener): Promise<number> {
  const headers: Record<string, string> = { Accept: 'text/event-stream' }
  if (lastId !== null) headers['Last-Event-ID'] = lastId
  const response = await fetch(url, { headers, signal, cache: 'no-store' })
  if (!response.ok || !response.body) return response.status
  listener.opened()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const parser = new StreamParser(listener)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return response.status
    listener.heard()
    parser.push(value)
  }
}

/** Cuts text into messages, however the network cut it. */
export class StreamParser {
  private rest = ''
  private event = 'message'
  private data: string[] = []
  private id: string | null = null

  constructor(private readonly listener: Pick<Listener, 'message'>) {}

  push(text: string): void {
    const lines = (this.rest + text).split('\n')
    this.rest = lines.pop() ?? ''
    for (const line of lines) this.line(line.endsWith('\r') ? line.slice(0, -1) : line)
  }

  private line(line: string): void {
    if (line === '') return this.dispatch()
    if (line.startsWith(':')) return
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') this.event = value
    else if (field === 'data') this.data.push(value)
    else if (field === 'id') this.id = value
  }

  private dispatch(): void {
    if (this.data.length > 0 || this.event === 'reset') {
      this.listener.message({ event: this.event, data: this.data.join('\n'), id: this.id })
    }
    this.event = 'message'
    this.data = []
  }
}
