/**
 * What the next number of a series looks like, the running part left open: `{area}-{n:2}` with area A5 is A5-##. The number itself is
 * taken when the task is written down, so that none is promised twice.
 */
export function nextNumber(pattern: string, area: string, year: string): string {
  return pattern
    .replaceAll('{area}', area || '··')
    .replaceAll('{year}', year)
    .replace(/\{n(?::(\d))?\}/, (_, digits?: string) => '#'.repeat(Number(digits ?? 1)))
}
