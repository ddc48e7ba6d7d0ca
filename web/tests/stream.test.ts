// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { StreamParser, type StreamMessage } from '@/live/eventStream'

function told(...pieces: string[]): StreamMessage[] {
  const messages: StreamMessage[] = []
  const parser = new StreamParser({ message: (message) => messages.push(message) })
  pieces.forEach((piece) => parser.push(piece))
  return messages
}

describe('the event stream', () => {
  it('is read wherever the network cuts it', () => {
    const whole = 'event: entry\nid: p7\ndata: {"a":\ndata: 1}\n\n'
    const cutEverywhere = [...whole]
    expect(told(...cutEverywhere)).toEqual([{ event: 'entry', id: 'p7', data: '{"a":\n1}' }])
    expect(told(whole)).toEqual(told(...cutEverywhere))
  })

  it('keeps heartbeats to itself', () => {
    expect(told(': still here\n\n', ':\n\n')).toEqual([])
  })

  it('tells a reset that carries nothing', () => {
    expect(told('event: reset\n\n')).toEqual([{ event: 'reset', id: null, data: '' }])
  })

  it('remembers the position over messages without one', () => {
    expect(told('id: p1\ndata: a\n\n', 'data: b\r\n\r\n').map((message) => message.id)).toEqual(['p1', 'p1'])
  })
})
