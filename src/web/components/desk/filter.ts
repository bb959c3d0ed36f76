/** The parts of a ticket filter, as the address of the desk names them. */
export const filterNames = [
  'state',
  'priority',
  'category',
  'language',
  'channel',
  'assignee',
  'team',
  'requesterId',
  'following',
  'overdue',
  'q',
] as const

export type FilterValues = Readonly<Partial<Record<(typeof filterNames)[number], string>>>

/** What an address filters by; what is empty filters nothing. */
export const filterFrom = (query: URLSearchParams): FilterValues =>
  Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = query.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )

type Definition = Readonly<Partial<Record<(typeof filterNames)[number], string | number | boolean | undefined>>>

/** The desk's address with a filter. */
export function hrefOf(definition: Definition): string {
  const query = new URLSearchParams()
  for (const name of filterNames) {
    const value = definition[name]
    if (value !== undefined && value !== '' && value !== false) query.set(name, String(value))
  }
  return query.size === 0 ? '/desk' : `/desk?${query}`
}
