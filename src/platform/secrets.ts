import { createECDH, randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SetupError } from './setup-error.ts'

const secretsSchema = z.object({
  SESSION_SECRET: z.string().min(32),
  VAPID_PUBLIC_KEY: z.string(),
  VAPID_PRIVATE_KEY: z.string(),
  /** Of the embedded PostgreSQL. */
  DATABASE_PASSWORD: z.string().min(16),
})

/** What an installation makes up for itself once, and keeps in `secrets.json` of its data folder. */
export type Secrets = z.infer<typeof secretsSchema>

/**
 * The secrets of a data folder, generated at the first call and readable by their owner only.
 * Throws `SetupError` when the file is there but cannot be used: making new ones would end every session unasked.
 */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new SetupError(`cannot read ${path} (${error.code})`, { cause: error })
  })
  if (text === undefined) return writeSecrets(path, generateSecrets())
  const parsed = secretsSchema.safeParse(jsonOrNull(text))
  if (!parsed.success) throw new SetupError(`${path} is damaged: restore it from a backup`)
  return parsed.data
}

export function generateSecrets(): Secrets {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  // Left-padded: one key in 256 is a byte shorter, and push services refuse it.
  const privateKey = Buffer.concat([Buffer.alloc(32), curve.getPrivateKey()]).subarray(-32)
  return {
    SESSION_SECRET: randomBytes(32).toString('base64url'),
    VAPID_PUBLIC_KEY: curve.getPublicKey().toString('base64url'),
    VAPID_PRIVATE_KEY: privateKey.toString('base64url'),
    DATABASE_PASSWORD: randomBytes(24).toString('base64url'),
  }
}

/** Whole or not at all: a process killed half-way leaves no half file. */
async function writeSecrets(path: string, secrets: Secrets): Promise<Secrets> {
  await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(`${path}.new`, path)
  return secrets
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
