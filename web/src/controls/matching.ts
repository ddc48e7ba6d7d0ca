import { shallowRef } from 'vue'

type Match = (text: string, words: string) => boolean

const plain: Match = (text, words) => text.toLowerCase().includes(words.toLowerCase())
const match = shallowRef<Match>(plain)
let asked = false

/** Whether a text answers to what was typed: as it stands, or by pinyin once its table has been fetched. */
export function useMatching(): Match {
  if (!asked) {
    asked = true
    void import('pinyin-match').then(({ default: pinyin }) => {
      match.value = (text, words) => plain(text, words) || pinyin.match(text, words) !== false
    })
  }
  return (text, words) => match.value(text, words)
}
