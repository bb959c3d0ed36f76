/** Whatever what is learnt depends on, as patterns of paths below the project. */
export const sources: readonly string[] = [
  'content/help/**/*.{md,txt}',
  'src/domains/assistant/matching/*.ts',
  'src/domains/help-centre/retrieval/*.ts',
]
