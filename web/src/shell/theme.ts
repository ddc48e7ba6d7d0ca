import { useLocalStorage, usePreferredDark } from '@vueuse/core'
import { watchEffect } from 'vue'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The theme chosen; public/theme.js reads the same choice before the first paint. */
export function useTheme() {
  const chosen = useLocalStorage<Theme>('duban.theme', 'system')
  const preferred = usePreferredDark()
  watchEffect(() => {
    const dark = chosen.value === 'dark' || (chosen.value === 'system' && preferred.value)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  })
  return chosen
}
