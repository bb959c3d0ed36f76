import type { Tone } from './components/tone.ts'

export type Toast = { id: number; text: string; tone: Tone }
let next = 0

/** Words that pass by at the foot of the page. Only for what can be missed; what cannot is a `<Notice>`. */
export const toasts: Toast[] = $state([])

/** Says it for six seconds (browser only). */
export function say(text: string, tone: Tone = 'good'): void {
  const toast = { id: (next += 1), text, tone }
  toasts.push(toast)
  setTimeout(() => dismiss(toast.id), 6_000)
}

export function dismiss(id: number): void {
  const at = toasts.findIndex((toast) => toast.id === id)
  if (at !== -1) toasts.splice(at, 1)
}
