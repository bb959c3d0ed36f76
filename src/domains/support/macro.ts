/**
 * What a macro's text may say of the ticket that it is used on: `{requester}` becomes the requester's name. Pure.
 */
export const macroVariables = ['requester', 'agent', 'number', 'subject', 'answer_due', 'solution_due'] as const
export type MacroVariable = (typeof macroVariables)[number]
export type MacroValues = Readonly<Record<MacroVariable, string>>

const variable = /\{([^{}\s]*)\}/g
const isVariable = (name: string): name is MacroVariable => macroVariables.some((one) => one === name)

/** Names in braces that are no variables, each once: a text that has any is refused. */
export const unknownVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(variable)].flatMap(([, name = '']) => (isVariable(name) ? [] : [name]))),
]

/** Puts the values in. What stands in a value stays as it is: a name with braces is a name. */
export const fillIn = (text: string, values: MacroValues): string =>
  text.replaceAll(variable, (whole, name: string) => (isVariable(name) ? values[name] : whole))
