/**
 * One idempotency key per submit: the same content sent again after a lost answer keeps its key, so it happens once;
 * changed content, or a new submit after success, gets a new one.
 */
export class Submission {
  private key: string | null = null
  private content: string | null = null

  keyFor(body: unknown): string {
    const content = JSON.stringify(body)
    if (this.key === null || this.content !== content) {
      this.key = randomKey()
      this.content = content
    }
    return this.key
  }

  settled(): void {
    this.key = null
    this.content = null
  }
}

/** Like randomUUID, which browsers withhold on plain-http intranets. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
