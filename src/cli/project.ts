import { fileURLToPath } from 'node:url'

/** Folder of the checkout; where a command was typed does not matter. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
/** Where Node keeps what it has compiled. */
export const compileCache = inProject('node_modules/.cache/node')
