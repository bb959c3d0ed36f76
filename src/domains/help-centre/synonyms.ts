import { type Actor, actorId, hasRole } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action, view } from '../../platform/action.ts'
import { mayWrite } from './permissions.ts'
import { allSynonyms, countRevision } from './queries/published.ts'
import { deleteSynonym, insertSynonym, type SynonymRow, updateSynonym } from './queries/synonyms.ts'
import { changeSynonymInput, nothing, putSynonymInput, synonymId, synonymList, synonymView } from './schemas/editing.ts'

const viewSynonym = ({ id, language, words, changedBy }: SynonymRow) => ({
  id,
  language,
  words,
  shipped: changedBy === null,
})

/** What everybody's search goes by is for administrators to set. */
const maySetSynonyms = (actor: Actor): boolean => hasRole(actor, 'administrator')

export const listSynonyms = view({
  name: 'help-centre.list-synonyms',
  input: nothing,
  output: synonymList,
  permit: mayWrite,
  run: async ({ db }) => ({ items: (await allSynonyms(db)).map(viewSynonym) }),
})

/** Words that find what each other finds. */
export const addSynonym = action({
  name: 'help-centre.add-synonym',
  input: putSynonymInput,
  output: synonymView,
  permit: maySetSynonyms,
  async run({ db, now, actor }, { language, words }) {
    await countRevision(db)
    const row = { id: newId(now), language, words, changedAt: now, changedBy: actorId(actor) }
    return viewSynonym(await insertSynonym(db, row))
  },
})

export const changeSynonym = action({
  name: 'help-centre.change-synonym',
  input: changeSynonymInput,
  output: synonymView,
  permit: maySetSynonyms,
  async run({ db, now, actor }, { synonymId: id, language, words }) {
    await countRevision(db)
    const change = { language, words, changedAt: now, changedBy: actorId(actor) }
    return viewSynonym(present(await updateSynonym(db, id, change)))
  },
})

export const removeSynonym = action({
  name: 'help-centre.remove-synonym',
  input: synonymId,
  output: synonymView,
  permit: maySetSynonyms,
  async run({ db }, { synonymId: id }) {
    await countRevision(db)
    return viewSynonym(present(await deleteSynonym(db, id)))
  },
})
