import { executable } from './browser.ts'

/** Vitest's global set-up: the browser is unpacked before two test files could do so at once. */
export default async function setup(): Promise<void> {
  await executable()
}
