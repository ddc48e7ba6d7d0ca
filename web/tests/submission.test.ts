// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { Submission } from '@/api/submission'

describe('an idempotency key', () => {
  it('stays with the same submit until it is settled', () => {
    const submission = new Submission()
    const first = submission.keyFor({ percent: 60 })
    expect(submission.keyFor({ percent: 60 })).toBe(first)
    submission.settled()
    expect(submission.keyFor({ percent: 60 })).not.toBe(first)
  })

  it('changes with what is submitted', () => {
    const submission = new Submission()
    expect(submission.keyFor({ percent: 60 })).not.toBe(submission.keyFor({ percent: 61 }))
  })

  it('fits what the services take', () => {
    expect(new Submission().keyFor({})).toMatch(/^[\da-f]{32}$/)
  })
})
