/** Areas written one a line, code first: "A1 思想政治建设"; lines that are none, and codes that come twice, by number. */
export function areasIn(text: string): { areas: { code: string; name: string }[]; wrong: number[] } {
  const areas: { code: string; name: string }[] = []
  const wrong: number[] = []
  text.split('\n').forEach((line, n) => {
    if (line.trim() === '') return
    const [, code = '', name = ''] = /^\s*([A-Za-z0-9][A-Za-z0-9-]{0,9})[\s,，、：:]+(.{1,200}?)\s*$/.exec(line) ?? []
    if (code === '' || areas.some((area) => area.code === code)) wrong.push(n + 1)
    else areas.push({ code, name })
  })
  return { areas, wrong }
}

export interface AreaChange {
  code: string
  kind: 'added' | 'renamed' | 'removed'
  from: string
  to: string
}

/** What came, what goes by another name and what is gone, from one list of areas to another. */
export function changesBetween(before: { code: string; name: string }[], now: { code: string; name: string }[]): AreaChange[] {
  const nameIn = (areas: { code: string; name: string }[], code: string) => areas.find((area) => area.code === code)?.name
  const kept = now.flatMap(({ code, name }): AreaChange[] => {
    const from = nameIn(before, code)
    if (from === undefined) return [{ code, kind: 'added', from: '', to: name }]
    return from === name ? [] : [{ code, kind: 'renamed', from, to: name }]
  })
  const gone = before.filter(({ code }) => nameIn(now, code) === undefined).map(({ code, name }): AreaChange => ({ code, kind: 'removed', from: name, to: '' }))
  return [...kept, ...gone]
}
