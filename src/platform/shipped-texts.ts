import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

/** A text that the product ships: its path below the folder, with `/` between its parts. */
export type ShippedText = { readonly path: string; readonly text: string }

/** The texts of a folder of the product whose names end so, in the order of their paths; none without such a folder. */
export async function shippedTexts(folder: string, ending: RegExp): Promise<ShippedText[]> {
  const root = resolve(folder)
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(root, path).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  )
}
