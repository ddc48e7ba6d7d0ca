import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What is chosen on a page stands in its address, so that a link shows the same; what is not chosen is left out. */
export function useChoices() {
  const route = useRoute()
  const router = useRouter()

  function choose(change: Record<string, string | undefined>) {
    const next = Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value))
    void router.replace({ query: next as Record<string, string> })
  }

  const said = (name: string, shape: RegExp) => {
    const value = route.query[name]
    return typeof value === 'string' && shape.test(value) ? value : undefined
  }

  return {
    choose,
    /** A choice by name; what does not look like one is none. With it go the choices that depend on it. */
    choice: (name: string, { shape = /./, forgets = [] }: { shape?: RegExp; forgets?: string[] } = {}): WritableComputedRef<string | undefined> =>
      computed({ get: () => said(name, shape), set: (value) => choose({ ...Object.fromEntries(forgets.map((one) => [one, undefined])), [name]: value }) }),
    /** What is typed, also while it is not yet a choice; empty where nothing is. */
    text: (name: string): WritableComputedRef<string> => computed({ get: () => said(name, /./) ?? '', set: (typed) => choose({ [name]: typed }) }),
    flag: (name: string): WritableComputedRef<boolean> => computed({ get: () => route.query[name] === 'true', set: (on) => choose({ [name]: on ? 'true' : undefined }) }),
  }
}

/** A day as it stands in an address. */
export const dayShape = /^\d{4}-\d{2}-\d{2}$/
