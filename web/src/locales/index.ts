import { ref, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Messages } from './zh-CN'
import type { MoreMessages } from './zh-CN/more'
import type { PageMessages } from './zh-CN/pages'

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

/** What is learned when a page is opened that says it. */
const lessons = {
  pages: { 'zh-CN': () => import('./zh-CN/pages'), en: () => import('./en/pages') },
  more: { 'zh-CN': () => import('./zh-CN/more'), en: () => import('./en/more') },
} satisfies Record<string, Record<Language, () => Promise<{ default: PageMessages | MoreMessages }>>>
type Lesson = keyof typeof lessons

const needed = new Set<Lesson>()
const learned = new Set<string>()

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
  await Promise.all([...needed].map((lesson) => learn(lesson, wanted)))
  global.locale.value = wanted
  language.value = wanted
  document.documentElement.lang = wanted
}

async function learn(lesson: Lesson, wanted: Language): Promise<void> {
  const name = `${lesson}/${wanted}`
  if (learned.has(name)) return
  const messages = (await lessons[lesson][wanted]()).default
  ;(i18n.global as unknown as { mergeLocaleMessage(name: string, words: PageMessages | MoreMessages): void }).mergeLocaleMessage(wanted, messages)
  learned.add(name)
}

async function withLessons<Part>(part: Promise<Part>, wanted: Lesson[]): Promise<Part> {
  wanted.forEach((lesson) => needed.add(lesson))
  const [loaded] = await Promise.all([part, ...wanted.map((lesson) => learn(lesson, language.value))])
  return loaded
}

/** A page together with what pages say. */
export const withWords = <Part>(part: Promise<Part>): Promise<Part> => withLessons(part, ['pages'])

/** A page that says more than the others, together with its words. */
export const withMoreWords = <Part>(part: Promise<Part>): Promise<Part> => withLessons(part, ['pages', 'more'])

watch(language, (chosen) => localStorage.setItem(remembered, chosen))
