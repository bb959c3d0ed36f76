/** The steps after the first: what nobody needs to begin with. */
export { default as Check } from './Check.svelte'
export { default as Who } from './Who.svelte'
