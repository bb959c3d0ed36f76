import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'

/** Changes whenever a file below the working folder does that one of the patterns names, tests left out. */
export async function digestOfFiles(patterns: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const pattern of patterns) {
    const names: string[] = []
    for await (const entry of glob(pattern, { withFileTypes: true })) {
      if (entry.isFile() && !entry.name.endsWith('.test.ts')) names.push(`${entry.parentPath}/${entry.name}`)
    }
    for (const name of names.toSorted()) hash.update(name).update(await readFile(name))
  }
  return hash.digest('hex')
}
