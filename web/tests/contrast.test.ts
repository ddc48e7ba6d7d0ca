// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/styles/tokens.css', 'utf8')
const blocks = { light: /:root \{([^}]*)\}/.exec(css)?.[1] ?? '', dark: /data-theme='dark'\] \{([^}]*)\}/.exec(css)?.[1] ?? '' }

function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['ground', 'paper', 'sunk']
const pairs = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...['ink', 'ink-2', 'accent'].map((text) => [text, 'accent-soft']),
  ...['accent', 'green', 'yellow', 'red', 'late'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...['green', 'yellow', 'red', 'late'].flatMap((text) => [[text, `${text}-soft`], ['ink', `${text}-soft`], ['ink-2', `${text}-soft`]]),
  ['ink-2', 'rest'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
] as [string, string][]

describe.each(Object.entries(blocks))('in the %s theme', (_, block) => {
  const token = colours(block)

  it.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(token.get(text) ?? '#000000', token.get(ground) ?? '#000000')).toBeGreaterThanOrEqual(4.5)
  })
})
