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
