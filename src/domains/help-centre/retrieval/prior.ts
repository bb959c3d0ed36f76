/** How likely an article is meant before anything is asked: most who ask are clients, few are operators. */
export function priorOf(audience: readonly string[]): number {
  if (audience.some((one) => one === 'client' || one === 'everyone')) return 1
  return audience.includes('consultant') ? 0.9 : 0.8
}
