import { z } from 'zod'

/** What was opened from the search: of this tab and this person alone, for subjects are private. */
const found = z.object({ href: z.string().startsWith('/'), title: z.string() })
export type Recent = z.infer<typeof found>

const most = 5
const nameFor = (personId: string): string => `wafa:found:${personId}`

export function recentOf(personId: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameFor(personId)) ?? '[]')
    return z.array(found).safeParse(kept).data ?? []
  } catch {
    return []
  }
}

export function remember(personId: string, { href, title }: Recent): void {
  const others = recentOf(personId).filter((one) => one.href !== href)
  try {
    sessionStorage.setItem(nameFor(personId), JSON.stringify([{ href, title }, ...others].slice(0, most)))
  } catch {
    // Where nothing may be kept, nothing is.
  }
}
