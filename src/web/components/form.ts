import { createContext } from 'svelte'

/** What a `<Form>` tells the fields inside it. */
export type FormState = {
  /** The fault of a field, in the reader's language. */
  fault(name: string): string | undefined
  /** What had been entered before the form came back. */
  value(name: string): string | undefined
}

export const [getForm, setForm, hasForm] = createContext<FormState>()

/** The fault and the former value of a field, inside a `<Form>` or outside of one. */
export function fieldState(): FormState {
  return hasForm() ? getForm() : { fault: () => undefined, value: () => undefined }
}
