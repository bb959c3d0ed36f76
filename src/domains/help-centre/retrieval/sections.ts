import type { Section } from './document.ts'

/** The sections of an article's Markdown as plain text: what is read, without what makes it bold, a link or a list. */
export function sectionsOf(markdown: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }]
  for (const line of markdown.split('\n')) {
    const heading = /^#{1,6}\s+(?<words>.+?)\s*#*$/u.exec(line)?.groups?.['words']
    if (heading === undefined) sections.at(-1)?.lines.push(line)
    else sections.push({ heading: plain(heading), lines: [] })
  }
  return sections
    .map(({ heading, lines }) => ({ heading, text: plainLines(lines) }))
    .filter(({ heading, text }) => heading !== '' || text !== '')
}

const plainLines = (lines: readonly string[]): string =>
  lines
    .map(plain)
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()

const plain = (line: string): string =>
  line
    .replace(/^\s*(?:>\s*)+/u, '')
    .replace(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$/u, '')
    .replaceAll(/!\[(?<alt>[^\]]*)\]\([^)]*\)/gu, '$<alt>')
    .replaceAll(/\[(?<words>[^\]]*)\]\([^)]*\)/gu, '$<words>')
    .replaceAll(/(?<mark>\*\*|__|`)(?<words>.+?)\k<mark>/gu, '$<words>')
    .replaceAll(/(?<![\p{L}\p{N}*_])(?<mark>[*_])(?<words>[^*_]+)\k<mark>(?![\p{L}\p{N}*_])/gu, '$<words>')
    .replace(/^\s*\|\s*/u, '')
    .replaceAll(/\s*\|\s*/gu, ' · ')
    .replace(/ · $/u, '')
