import { type Actor, isPerson, type PersonActor } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { fold, spell, type Word } from '../../base/folding.ts'
import { queryOf, wanted } from '../../base/search-words.ts'
import { type Context, view } from '../../platform/action.ts'
import { type Findable, findablesOf } from './findable.ts'
import { excerpt, mark } from './marks.ts'
import { maySearch, maySeeFinding } from './permissions.ts'
import { entriesSpeltLike, entriesWithWords, type Found } from './queries.ts'
import { type Kind, kinds, type SearchHit, searchInput, searchPage } from './schemas.ts'

/**
 * Everything that the caller may see and that meets every word of `q`, in whatever language and spelling; best first.
 * Where nothing does, what is called something like it. What is shown is read anew, and who may see it asked anew:
 * the index may be a moment behind, its answers are not.
 */
export const search = view({
  name: 'search.search',
  input: searchInput,
  output: searchPage,
  permit: maySearch,
  async run(context, { q, cursor, limit }) {
    const reader = asPerson(context.actor)
    const words = wanted(q)
    const query = queryOf(words)
    if (query === null) return { items: [], next: null, similar: false }
    const after = cursorOf(cursor)
    const rows = await entriesWithWords(context.db, reader, query, after, limit + 1)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const items = await hitsOf(context, page, words)
    if (items.length > 0 || after !== null) {
      const next = rows.length > limit && last !== undefined ? `${last.rank}_${last.subjectId}` : null
      return { items, next, similar: false }
    }
    const alike = await hitsOf(context, await entriesSpeltLike(context.db, reader, spell(fold(q)), limit), [])
    return { items: alike, next: null, similar: alike.length > 0 }
  },
})

/** `permit` lets nobody else in. */
const asPerson = (actor: Actor): PersonActor => present(actor.kind === 'person' ? actor : undefined, 'unauthenticated')

/** A cursor that is none of ours is the beginning. */
function cursorOf(text: string | undefined): { rank: number; subjectId: string } | null {
  const parts = /^(\d{1,9})_([0-9a-f-]{36})$/.exec(text ?? '')
  return parts?.[1] === undefined || parts[2] === undefined ? null : { rank: Number(parts[1]), subjectId: parts[2] }
}

async function hitsOf(context: Context, found: readonly Found[], words: readonly Word[]): Promise<SearchHit[]> {
  const things = new Map<string, Findable>()
  const keyOf = (kind: Kind, id: string) => `${kind} ${id}`
  for (const kind of kinds) {
    const ids = found.flatMap((entry) => (entry.kind === kind ? entry.subjectId : []))
    for (const thing of await findablesOf(context, kind, ids)) things.set(keyOf(kind, thing.id), thing)
  }
  return found.flatMap(({ kind, subjectId }) => {
    const thing = things.get(keyOf(kind, subjectId))
    return thing !== undefined && maySeeFinding(context.actor, thing) ? hitOf(context, thing, words) : []
  })
}

const hitOf = ({ actor }: Context, thing: Findable, words: readonly Word[]): SearchHit => ({
  kind: thing.kind,
  id: thing.id,
  title: mark(thing.title, words),
  detail: excerpt(thing.texts, words),
  number: thing.number,
  own:
    (thing.kind === 'request' || thing.kind === 'ticket') && thing.visibleTo.some((reader) => isPerson(actor, reader)),
})
