import { ref, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Messages } from './zh-CN'
import type { MoreMessages } from './zh-CN/more'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const remembered = 'duban.language'

function preferred(): Language {
  const wanted = localStorage.getItem(remembered)
  if (wanted === 'zh-CN' || wanted === 'en') return wanted
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** The language of the pages and of what the services are asked to answer in. */
export const language = ref<Language>(preferred())

const catalogues: Record<Language, () => Promise<{ default: Messages }>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
}

const moreCatalogues: Record<Language, () => Promise<{ default: MoreMessages }>> = {
  'zh-CN': () => import('./zh-CN/more'),
  en: () => import('./en/more'),
}
const moreSpoken = new Set<Language>()
let moreNeeded = false

export const i18n = createI18n({ legacy: false, locale: language.value, fallbackLocale: false, missingWarn: true, messages: {} })

/** Loads the catalogue of the language, then turns the pages to it. */
export async function speak(wanted: Language): Promise<void> {
  const global = i18n.global as unknown as {
    locale: { value: string }
    availableLocales: string[]
    setLocaleMessage(name: string, messages: Messages): void
  }
  if (!global.availableLocales.includes(wanted)) {
    global.setLocaleMessage(wanted, (await catalogues[wanted]()).default)
  }
  if (moreNeeded) await learnMore(wanted)
  global.locale.value = wanted
  language.value = wanted
  document.documentElement.lang = wanted
}

async function learnMore(wanted: Language): Promise<void> {
  if (moreSpoken.has(wanted)) return
  const messages = (await moreCatalogues[wanted]()).default
  ;(i18n.global as unknown as { mergeLocaleMessage(name: string, more: MoreMessages): void }).mergeLocaleMessage(wanted, messages)
  moreSpoken.add(wanted)
}

/** A page that says more than the others, together with its words. */
export async function withMoreWords<Part>(part: Promise<Part>): Promise<Part> {
  moreNeeded = true
  const [loaded] = await Promise.all([part, learnMore(language.value)])
  return loaded
}

watch(language, (chosen) => localStorage.setItem(remembered, chosen))
