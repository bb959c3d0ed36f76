import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import { type Locale, locales } from '../../../base/languages.ts'
import { digestOfFiles } from '../../../platform/digest-of-files.ts'
import { families } from './features.ts'
import type { Knowledge } from './matcher.ts'
import { sources } from './sources.ts'

const fileOf = (locale: Locale): string => resolve(`build/assistant/${locale}`)
// Copies: where numbers lie aligned in the file they are a view of it, which keeps all its bytes in memory.
const integers = z.instanceof(Int32Array).transform((view) => view.slice())
const numbers = z.instanceof(Float32Array).transform((view) => view.slice())
const features = z.map(z.string(), z.object({ at: z.int(), idf: z.number() }))
const kept = z.object({
  digest: z.string(),
  names: z.array(z.string()),
  meanings: z.array(z.array(z.string())),
  vocabulary: z.map(z.string(), z.int()),
  space: z.object({
    size: z.int(),
    known: z.record(z.enum(families), features),
  }),
  known: z.object({ starts: integers, members: integers, worths: numbers, labelOf: integers }),
  learnt: z.object({ labels: z.int(), size: z.int(), weights: numbers }),
})

/** What a build has learnt of these very sources; undefined where none has. */
export async function knowledgeKept(locale: Locale): Promise<Knowledge | undefined> {
  const bytes = await readFile(fileOf(locale)).catch(() => undefined)
  if (bytes === undefined) return undefined
  const { success, data } = kept.safeParse(deserialize(bytes))
  return success && data.digest === (await digestOfFiles(sources)) ? data : undefined
}

/** Learns anew, and keeps it in the folder of the build. */
export async function keepKnowledge(learn: (locale: Locale) => Promise<Knowledge>): Promise<void> {
  const digest = await digestOfFiles(sources)
  for (const locale of locales) {
    const file = fileOf(locale)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, serialize({ digest, ...(await learn(locale)) }))
    await rename(`${file}.new`, file)
  }
}
