import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { type Locale, locales } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import { mayWriteMacros } from './desk-permissions.ts'
import { unknownVariables } from './macro.ts'
import { insertMacro, lockMacro, updateMacro } from './queries/macros.ts'
import { changeMacroInput, macroId, macroView, writeMacroInput } from './schemas/macros.ts'
import { viewMacro } from './view-macros.ts'

/** A new prepared answer. Throws `invalid_input` where a text has a variable that there is not. */
export const writeMacro = action({
  name: 'support.write-macro',
  input: writeMacroInput,
  output: macroView,
  permit: mayWriteMacros,
  async run({ db, now, actor, locale }, { name, messageKind, texts, actions }) {
    requireKnownVariables(texts, locale)
    const row = {
      id: newId(now),
      name: JSON.stringify(name),
      messageKind,
      texts: texts === null ? null : JSON.stringify(texts),
      actions: JSON.stringify(actions),
      createdBy: actorId(actor),
      createdAt: now,
      changedAt: now,
    }
    return viewMacro(await insertMacro(db, row))
  },
})

/** Says something else from now on; what was written with it stays. Throws as `writeMacro` does. */
export const changeMacro = action({
  name: 'support.change-macro',
  input: changeMacroInput,
  output: macroView,
  load: async ({ db }, input) => present(await lockMacro(db, input.macroId)),
  permit: mayWriteMacros,
  async run({ db, now, locale }, { macroId: id, name, messageKind, texts, actions }) {
    requireKnownVariables(texts, locale)
    const change = {
      name: JSON.stringify(name),
      messageKind,
      texts: texts === null ? null : JSON.stringify(texts),
      actions: JSON.stringify(actions),
      changedAt: now,
    }
    return viewMacro(await updateMacro(db, id, change))
  },
})

/** Takes a macro out of use, to be put back whenever it is wanted. */
export const retireMacro = action({
  name: 'support.retire-macro',
  input: macroId,
  output: macroView,
  load: async ({ db }, input) => present(await lockMacro(db, input.macroId)),
  permit: mayWriteMacros,
  run: async ({ db, now }, { macroId: id }) => viewMacro(await updateMacro(db, id, { retiredAt: now })),
})

export const restoreMacro = action({
  name: 'support.restore-macro',
  input: macroId,
  output: macroView,
  load: async ({ db }, input) => present(await lockMacro(db, input.macroId)),
  permit: mayWriteMacros,
  run: async ({ db }, { macroId: id }) => viewMacro(await updateMacro(db, id, { retiredAt: null })),
})

type Texts = Readonly<Record<Locale, string>> | null

function requireKnownVariables(texts: Texts, reader: Locale): void {
  if (texts === null) return
  const faults = locales.flatMap((locale) => {
    const unknown = unknownVariables(texts[locale])
    if (unknown.length === 0) return []
    const names = unknown.map((name) => `{${name}}`).join(' ')
    return [
      {
        path: `texts.${locale}`,
        code: 'unknown_variable',
        message: m.desk_macro_unknown_variable({ names }, { locale: reader }),
      },
    ]
  })
  if (faults.length > 0) throw new Failure('invalid_input', faults)
}
