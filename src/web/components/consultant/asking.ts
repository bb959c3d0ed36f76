import type { Locale } from '#base/locale.ts'

type Asked = {
  readonly id: string
  readonly languages: readonly Locale[]
  readonly specialties: readonly { readonly id: string }[]
}

/**
 * Where one asks a consultant: the new request with what is known of it already, in the reader's language if they
 * speak it, about their specialty if they have but one or it is named.
 */
export function askingAddress({ id, languages, specialties }: Asked, reader: string, specialtyId?: string): string {
  const language = languages.find((one) => one === reader) ?? languages[0] ?? ''
  const only = specialtyId ?? (specialties.length === 1 ? specialties[0]?.id : undefined)
  const address = `/requests/new?routing=direct&consultantId=${id}&language=${language}`
  return only === undefined ? address : `${address}&specialtyId=${only}`
}
