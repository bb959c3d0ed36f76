import { fold } from '../../base/folding.ts'

type Person = { readonly id: string; readonly name: string }

/**
 * Those whose name stands after an @ in a note, however it is spelt; of two names the longer one is meant. Pure.
 */
export function mentionedIn(text: string, people: readonly Person[]): string[] {
  const byLength = people
    .map(({ id, name }) => ({ id, name: plain(name) }))
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  for (const [, after = ''] of text.matchAll(/@([^@]{1,120})/gu)) {
    const words = plain(after)
    const meant = byLength.find(({ name }) => words === name || words.startsWith(`${name} `))
    if (meant !== undefined) found.add(meant.id)
  }
  return [...found]
}

/** Folded words with one space between them: what stands after a name may be a comma, or its possessive. */
const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
