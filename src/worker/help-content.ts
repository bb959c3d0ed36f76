import { createHash } from 'node:crypto'
import { z } from 'zod'
import { locales } from '../base/locale.ts'
import { parseWritten } from '../domains/help-centre/index.ts'
import { type Shipped, shippedInput } from '../domains/help-centre/schemas.ts'
import { type ShippedText, shippedTexts } from '../platform/shipped-texts.ts'

/** All that the product ships of the help centre, but how it is asked for. */
export const filesOfHelp = (): Promise<ShippedText[]> => shippedTexts('content/help', /\.(?:json|md)$/)

/** Changes whenever one of the files does. */
export function digestOf(files: readonly ShippedText[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\n${text.length}\n${text}`)
  return hash.digest('hex')
}

const article = shippedInput.shape.articles.element.omit({ slug: true, texts: true })

/** What the files say. Throws an `Error` that names the file that is wrong. */
export function shippedOf(files: readonly ShippedText[]): Shipped {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const slugs = [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))].filter((slug) =>
    texts.has(`${slug}/article.json`),
  )
  const json = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> => {
    try {
      return schema.parse(JSON.parse(texts.get(path) ?? '[]'))
    } catch (error) {
      throw new Error(`${path}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`, {
        cause: error,
      })
    }
  }
  const categories = json('categories.json', shippedInput.shape.categories)
  const articles = slugs.map((slug) => {
    const written = locales.flatMap((locale) => {
      const text = texts.get(`${slug}/${locale}.md`)
      return text === undefined ? [] : [[locale, parseWritten(text, `${slug}/${locale}.md`)] as const]
    })
    return { slug, ...json(`${slug}/article.json`, article), texts: Object.fromEntries(written) }
  })
  // In the order of their categories, and there as they are named.
  const place = new Map(categories.map(({ slug }, index) => [slug, index]))
  const sorted = articles.toSorted((a, b) => (place.get(a.category) ?? 99) - (place.get(b.category) ?? 99))
  const synonyms = json('synonyms.json', shippedInput.shape.synonyms)
  return shippedInput.parse({ digest: digestOf(files), categories, articles: sorted, synonyms })
}
