import { guessLanguage, languageNamed } from './guess-language.ts'
import type { Extracted } from './neutral.ts'
import { anyText, tidy } from './plain-text.ts'
import { readInstant, type TimeReading } from './times.ts'
import type { CsvField, RowKind } from './vocabulary.ts'
import { categoryNamed, priorityNamed, saysYes, stateNamed } from './words.ts'

type Cell = (field: CsvField) => string

const readers: Readonly<Record<RowKind, (cell: Cell, line: number, times: TimeReading) => Extracted[]>> = {
  people: (cell, line) => [personOf(cell('email'), cell('name'), line, { id: cell('id'), language: cell('language') })],
  tickets: ticketOf,
  replies: replyOf,
}

/** What a line of a table says; `cell` is what stands in the column of a field, or nothing. */
export const readCsvLine = (rows: RowKind, cell: Cell, line: number, times: TimeReading): Extracted[] =>
  readers[rows](cell, line, times)

const address = (email: string) => email.trim().toLowerCase()

function personOf(
  email: string,
  name: string,
  line: number,
  rest: { id?: string; language?: string; guessed?: string | null } = {},
): Extracted {
  const language = languageNamed(rest.language) ?? languageNamed(rest.guessed)
  return {
    kind: 'person',
    // People of tables are named by their addresses: that is how tickets name them.
    externalId: address(email) === '' ? (rest.id ?? `line ${line}`) : address(email),
    line,
    label: name === '' ? email : name,
    record: {
      ...(email === '' ? {} : { email: address(email) }),
      ...(name === '' ? {} : { name }),
      ...(language === undefined ? {} : { language }),
    },
  }
}

const filesOf = (cell: string): string[] =>
  cell
    .split(/[|;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

function ticketOf(cell: Cell, line: number, times: TimeReading): Extracted[] {
  const [subject, body] = [tidy(cell('subject')), anyText(cell('body'))]
  const language = languageNamed(cell('language')) ?? guessLanguage(`${subject}\n${body}`)
  const at = readInstant(cell('openedAt'), times)
  const email = address(cell('email'))
  const assignee = address(cell('assigneeEmail'))
  const [updatedAt, resolved, closed] = (['updatedAt', 'resolvedAt', 'closedAt'] as const).map((field) =>
    readInstant(cell(field), times),
  )
  const state =
    stateNamed(cell('state')) ?? (closed !== undefined ? 'closed' : resolved !== undefined ? 'resolved' : 'open')
  const resolvedAt = resolved ?? closed ?? (state === 'resolved' || state === 'closed' ? updatedAt : undefined)
  const [priority, category] = [priorityNamed(cell('priority')), categoryNamed(cell('category'))]
  const given = cell('id') === '' ? cell('ticket') : cell('id')
  const ticket: Extracted = {
    kind: 'ticket',
    // Without a number of its own it is who said what, and when.
    externalId: given === '' ? `${email} ${at ?? ''} ${subject}`.slice(0, 300) : given,
    line,
    ...(email === '' ? {} : { parentId: email }),
    at,
    label: subject === '' ? body.slice(0, 80) : subject,
    record: {
      state,
      ...(subject === '' ? {} : { subject }),
      ...(body === '' ? {} : { body }),
      ...(priority === undefined ? {} : { priority }),
      ...(category === undefined ? {} : { category }),
      ...(language === null ? {} : { language }),
      ...(assignee === '' ? {} : { assigneeId: assignee }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      ...(resolvedAt === undefined ? {} : { resolvedAt }),
      ...(closed === undefined ? {} : { closedAt: closed }),
      files: filesOf(cell('files')),
    },
  }
  const people = email === '' ? [] : [personOf(email, cell('name'), line, { guessed: language })]
  if (assignee !== '') people.push(staff(assignee, cell('assigneeName'), line))
  return [...people, ticket]
}

const staff = (email: string, name: string, line: number): Extracted => {
  const person = personOf(email, name, line)
  return { ...person, record: { ...person.record, staff: true } }
}

function replyOf(cell: Cell, line: number, times: TimeReading): Extracted[] {
  const body = anyText(cell('body'))
  const ticket = cell('ticket') === '' ? cell('id') : cell('ticket')
  const at = readInstant(cell('openedAt'), times)
  const email = address(cell('email'))
  const own = cell('ticket') === '' ? '' : cell('id')
  const reply: Extracted = {
    kind: 'reply',
    externalId: own === '' ? `${ticket} ${at ?? ''} ${email} ${body.slice(0, 100)}` : own,
    parentId: ticket,
    line,
    at,
    label: body.slice(0, 80),
    record: {
      internal: saysYes(cell('internal')),
      body,
      ...(email === '' ? {} : { authorId: email }),
      ...(cell('name') === '' ? {} : { authorName: cell('name') }),
      files: filesOf(cell('files')),
    },
  }
  return email === '' ? [reply] : [personOf(email, cell('name'), line), reply]
}
