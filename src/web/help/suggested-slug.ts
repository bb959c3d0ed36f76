import { fold } from '#base/folding.ts'

const longest = 60

/**
 * The address that an article may have, from its title: its Latin words without accents, with hyphens between them; of
 * a title in another script `unnamed`. Pure.
 */
export function suggestedSlug(title: string, unnamed: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? []
  const kept: string[] = []
  for (const word of words) {
    if ([...kept, word].join('-').length > longest) break
    kept.push(word)
  }
  return kept.some((word) => word.length > 2) ? kept.join('-') : unnamed
}
