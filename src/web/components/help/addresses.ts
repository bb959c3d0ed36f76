/** The whole addresses of a public page in each of its languages. */
export const addressesOf = (origin: string, path: string, languages: readonly string[]) =>
  languages.map((hreflang) => ({ hreflang, href: `${origin}/${hreflang}${path}` }))
