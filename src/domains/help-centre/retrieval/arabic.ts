/**
 * Stems of folded Arabic words (see `fold`): light stemming in the manner of Light10, and a skeleton without long
 * vowels in which most broken plurals, verbs and verbal nouns of a root meet.
 */

const longestFirst = (parts: string): readonly string[] =>
  parts.split(' ').toSorted((one, other) => other.length - one.length)

const prefixes = longestFirst('وبال وكال فبال ولل فلل وال فال بال كال عال هال لل ال')
const suffixes = ['هما', 'كما', 'تنا', 'تكم', 'تهم', 'هم', 'كم', 'ها', 'نا', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']
const shortest = 3

/** The stem of a folded word: without conjunction, article, number, gender and pronoun; three letters are left. */
export function arabicStem(word: string): string {
  const bare = withoutPrefix(word)
  let rest = bare
  for (let round = 0; round < 2; round += 1) {
    const suffix = suffixes.find((one) => rest.endsWith(one) && rest.length - one.length >= shortest)
    if (suffix === undefined) break
    rest = rest.slice(0, -suffix.length)
  }
  // A ta marbuta before a pronoun is written ت: خدمتي, تذكرتك. The noun alone has lost its ه above.
  return rest.length > shortest && /[تك]$/.test(rest) && rest !== word ? rest.replace(/ت?ك?$/, '') : rest
}

/** Without conjunction, preposition and article. */
export function withoutPrefix(word: string): string {
  const prefix = prefixes.find((one) => word.startsWith(one) && word.length - one.length >= 2)
  if (prefix !== undefined) return word.slice(prefix.length)
  return word.startsWith('و') && word.length > 4 ? word.slice(1) : word
}

/** The consonants of a stem, without what person and form put before them; null where too little is left to tell. */
export function skeleton(stem: string): string | null {
  const open = stem.replace(/^(?:[اميتن]?ست|س[يتن]|[بهح][يتن]|[يتنا])(?=.{3})/u, '').replace(/^[يتن](?=.{2}$)/u, '')
  const [first = '', ...rest] = open
  const bones = (first + rest.join('').replaceAll(/[اوي]/gu, '')).replace(/(.)\1$/u, '$1')
  return bones.length >= 2 ? bones : null
}

/**
 * What a word that nobody wrote may stand for: one letter before it may be a preposition or a future, and dialects
 * deny around the verb (ما…ش).
 */
export function looser(word: string): string[] {
  const forms: string[] = []
  const denied = /^ما?(?<verb>.{3,}?)و?ش$/u.exec(word)?.groups?.['verb']
  if (denied !== undefined) forms.push(denied)
  if (word.length > 3 && /^[وفبلكهحسع]/u.test(word)) forms.push(word.slice(1))
  if (word.length > 4 && word.endsWith('ك')) forms.push(word.slice(0, -1))
  if (word.length > 4 && word.endsWith('ش')) forms.push(word.slice(0, -1))
  return forms
}
