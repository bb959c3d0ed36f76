/** Controls, invisible formatting and characters of direction, with which a name can pretend to be another. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu
/** Refused by one file system or another. */
const unportable = /[<>:"|?*]/g
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

const longestStem = 120
const fallbackStem = 'file'

/** The extension that a name claims, in lower case and without its dot; empty if it has none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

/**
 * A name that is safe to show and to save under: no path, nothing hidden, not too long, and ending as its content
 * demands. `extensions` are those of the content's type, the usual one first.
 */
export function safeFileName(given: string, extensions: readonly string[]): string {
  const bare = (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replaceAll(hidden, '')
    .replaceAll(unportable, '_')
    .replaceAll(/\s+/gu, ' ')
  const claimed = extensionOf(bare)
  const truthful = extensions.includes(claimed)
  const stem = (truthful ? bare.slice(0, bare.lastIndexOf('.')) : bare).replaceAll(/^[. ]+|[. ]+$/g, '')
  // By code points, so that no character is cut in two.
  const short = Array.from(stem).slice(0, longestStem).join('').trimEnd() || fallbackStem
  return `${reserved.test(short) ? `_${short}` : short}.${truthful ? claimed : (extensions[0] ?? 'bin')}`
}
