const key = 'duban.place'

/** Signing in leaves the pages; the place asked for is opened again afterwards. */
export function rememberPlace(path: string): void {
  if (path !== '/') sessionStorage.setItem(key, path)
}

export function rememberedPlace(): string | null {
  const place = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return place
}
