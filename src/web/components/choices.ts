type Words = Readonly<Record<string, () => string>>
/** What a select or a set of choices offers, in the order of the words. */
export const choicesOf = (words: Words, hints: Words = {}) =>
  Object.entries(words).map(([value, word]) => {
    const hint = hints[value]?.()
    return { value, label: word(), ...(hint === undefined ? {} : { hint }) }
  })
