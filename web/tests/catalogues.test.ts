import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import english from '@/locales/en'
import englishOffice from '@/locales/en/more'
import englishPages from '@/locales/en/pages'
import chinese from '@/locales/zh-CN'
import chineseOffice from '@/locales/zh-CN/more'
import chinesePages from '@/locales/zh-CN/pages'

const zh = { ...chinese, ...chinesePages, ...chineseOffice }
const en = { ...english, ...englishPages, ...englishOffice }

type Branch = { [key: string]: string | Branch }

function keysOf(branch: Branch, path = ''): string[] {
  return Object.entries(branch).flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`)))
}

function textOf(branch: Branch, key: string): string {
  return key.split('.').reduce<string | Branch>((found, part) => (found as Branch)[part] ?? '', branch) as string
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'locales' ? [] : sources(path)
    return /\.(vue|ts)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

const source = sources('src').join('\n')
const used = [...source.matchAll(/(?:\bt|\$t)\(\s*'([\w.-]+)'|keypath="([\w.-]+)"/g)].map((match) => match[1] ?? match[2] ?? '')
const named = [...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? '')
const usedPrefixes = [...source.matchAll(/(?:\bt|\$t)\(\s*`([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? '')

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
  })

  it('fill the same gaps in both languages', () => {
    const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    const unlike = keysOf(zh).filter((key) => gaps(textOf(zh, key)).join() !== gaps(textOf(en, key)).join())
    expect(unlike).toEqual([])
  })

  it('hold every text the pages ask for', () => {
    const known = new Set(keysOf(zh))
    expect([...new Set(used)].filter((key) => !known.has(key))).toEqual([])
  })

  it('hold no text that no page asks for', () => {
    const wanted = (key: string) => used.includes(key) || named.includes(key) || usedPrefixes.some((prefix) => key.startsWith(prefix))
    expect(keysOf(zh).filter((key) => !wanted(key))).toEqual([])
  })
})
