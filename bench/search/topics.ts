/** What people come for → the articles that answer it, the best first. */
export const slugsOf = {} satisfies Record<string, readonly string[]>
export type Topic = keyof typeof slugsOf
