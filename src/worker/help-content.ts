import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { locales } from '../base/locale.ts'
import { parseWritten } from '../domains/help-centre/index.ts'
import { type Shipped, shippedInput } from '../domains/help-centre/schemas.ts'

/** A file of the help centre that the product ships: its path below the folder, and what stands in it. */
export type ShippedFile = { readonly path: string; readonly text: string }

/** All files of the folder, in the order of their paths; none when there is no such folder. */
export async function filesOfHelp(folder: string): Promise<ShippedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:json|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice(folder.length + 1).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  )
}

/** Changes whenever one of the files does. */
export function digestOf(files: readonly ShippedFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\n${text.length}\n${text}`)
  return hash.digest('hex')
}

const article = shippedInput.shape.articles.element.omit({ slug: true, texts: true })

/** What the files say. Throws an `Error` that names the file that is wrong. */
export function shippedOf(files: readonly ShippedFile[]): Shipped {
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
