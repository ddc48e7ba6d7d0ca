import { computed, readonly, ref, shallowRef } from 'vue'
import type { FeedEntry } from '@/api/types'
import { heardFactAt } from '@/time/serverClock'
import { readStream, type StreamMessage } from './eventStream'
import { refreshAfter, refreshEverything } from './refresh'

const kept = 200
const silence = 40_000
const patience = [1_000, 2_000, 5_000, 10_000, 30_000]

const entries = shallowRef<FeedEntry[]>([])
const connected = ref(false)
const heardAt = ref<number | null>(null)
const cutSince = ref<number | null>(null)

let lastId: string | null = null
let following: AbortController | null = null

/** The one stream of this page: what has arrived since it was opened, newest first, and whether it is still open. */
export const liveFeed = {
  entries: computed(() => entries.value),
  connected: readonly(connected),
  heardAt: readonly(heardAt),
  cutSince: readonly(cutSince),
  state: computed(() => (connected.value ? 'live' : cutSince.value === null ? 'connecting' : 'cut')),
}

export function follow(programme: string): void {
  leave()
  entries.value = []
  lastId = null
  cutSince.value = null
  following = new AbortController()
  void keepFollowing(`/api/feed?programme=${encodeURIComponent(programme)}`, following.signal)
}

export function leave(): void {
  following?.abort()
  following = null
  connected.value = false
}

async function keepFollowing(url: string, left: AbortSignal): Promise<void> {
  for (let failures = 0; !left.aborted; ) {
    const status = await readOnce(url, left, () => (failures = 0))
    if (left.aborted) return
    cut()
    if (status === 401) return refreshEverything()
    await pause(patience[Math.min(failures++, patience.length - 1)] ?? 30_000, left)
  }
}

async function readOnce(url: string, left: AbortSignal, opened: () => void): Promise<number> {
  const attempt = new AbortController()
  const stop = () => attempt.abort()
  left.addEventListener('abort', stop)
  let watchdog = setTimeout(stop, silence)
  try {
    return await readStream(url, lastId, attempt.signal, {
      opened() {
        opened()
        heard()
        const resumed = cutSince.value !== null
        connected.value = true
        cutSince.value = null
        if (resumed) refreshEverything()
      },
      heard() {
        clearTimeout(watchdog)
        watchdog = setTimeout(stop, silence)
        heard()
      },
      message: receive,
    })
  } catch {
    return 0
  } finally {
    clearTimeout(watchdog)
    left.removeEventListener('abort', stop)
  }
}

function heard(): void {
  heardAt.value = Date.now()
}

function cut(): void {
  connected.value = false
  cutSince.value ??= heardAt.value ?? Date.now()
}

function receive(message: StreamMessage): void {
  if (message.id !== null) lastId = message.id
  if (message.event === 'reset') {
    entries.value = []
    refreshEverything()
  } else if (message.event === 'entry') {
    const entry = JSON.parse(message.data) as FeedEntry
    heardFactAt(entry.at)
    if (entries.value.some((known) => known.id === entry.id)) return
    entries.value = [entry, ...entries.value].slice(0, kept)
    refreshAfter(entry)
  }
}

function pause(millis: number, left: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(resume, millis)
    left.addEventListener('abort', () => {
      clearTimeout(timer)
      resume()
    })
  })
}
