/** How one text becomes another, line by line: the longest that both have in common stays. Pure. */
export type Line = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** Beyond so many pairs of lines everything counts as changed, rather than take seconds. */
const mostPairs = 4_000_000

export function differenceOf(before: string, after: string): Line[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  if (old.length * fresh.length > mostPairs)
    return [...old.map((text) => line('removed', text)), ...fresh.map((text) => line('added', text))]
  const width = fresh.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const [below = 0, beside = 0, both = 0] = [
        common[(i + 1) * width + j],
        common[i * width + j + 1],
        common[(i + 1) * width + j + 1],
      ]
      common[i * width + j] = old[i] === fresh[j] ? both + 1 : Math.max(below, beside)
    }
  }
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [one, other] = [old[i], fresh[j]]
    const keepsOld = (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)
    if (one !== undefined && one === other) {
      lines.push(line('same', one))
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || keepsOld)) {
      lines.push(line('removed', one))
      i += 1
    } else {
      lines.push(line('added', other ?? ''))
      j += 1
    }
  }
  return lines
}

const line = (kind: Line['kind'], text: string): Line => ({ kind, text })
