import { fold } from '../../base/folding.ts'
import { type CsvField, csvFields, type RowKind } from './vocabulary.ts'

/** How columns are called in the tables that people have: of other desks, and their own, in three languages. */
const headings: Readonly<Record<CsvField, readonly string[]>> = {
  id: ['id', 'number', 'ticket number', 'numero', 'reference', 'user id', 'الرقم', 'رقم البلاغ', 'المرجع'],
  ticket: ['ticket', 'ticket id', 'ticket_id', 'numero du ticket', 'ticket no', 'البلاغ', 'رقم التذكرة'],
  subject: ['subject', 'title', 'summary', 'objet', 'sujet', 'titre', 'الموضوع', 'العنوان'],
  body: [
    'body',
    'description',
    'message',
    'comment',
    'details',
    'texte',
    'commentaire',
    'النص',
    'الوصف',
    'الرسالة',
    'التفاصيل',
  ],
  name: [
    'name',
    'from',
    'requester',
    'requester name',
    'author',
    'nom',
    'demandeur',
    'auteur',
    'de',
    'full name',
    'الاسم',
    'مقدم البلاغ',
    'الكاتب',
  ],
  email: [
    'email',
    'e-mail',
    'from email',
    'requester email',
    'author email',
    'mail',
    'courriel',
    'adresse',
    'email du demandeur',
    'البريد',
    'البريد الإلكتروني',
  ],
  assigneeName: ['assignee', 'agent assigned', 'agent', 'assigne a', 'responsable', 'المسؤول'],
  assigneeEmail: ['assignee email', 'agent email', 'courriel du responsable', 'بريد المسؤول'],
  priority: ['priority', 'priorite', 'الأولوية'],
  category: ['category', 'help topic', 'type', 'categorie', 'rubrique', 'الفئة', 'التصنيف'],
  state: ['status', 'state', 'current status', 'statut', 'etat', 'الحالة'],
  openedAt: [
    'created',
    'created at',
    'date created',
    'requested',
    'opened',
    'date',
    'sent at',
    'cree le',
    'date de creation',
    'envoye le',
    'تاريخ الإنشاء',
    'التاريخ',
  ],
  updatedAt: ['updated', 'updated at', 'last updated', 'mis a jour le', 'آخر تحديث'],
  resolvedAt: ['solved', 'solved at', 'resolved', 'resolved at', 'resolu le', 'تاريخ الحل'],
  closedAt: ['closed', 'closed at', 'closed date', 'ferme le', 'date de cloture', 'تاريخ الإغلاق'],
  language: ['language', 'locale', 'langue', 'اللغة'],
  files: ['attachments', 'files', 'pieces jointes', 'المرفقات'],
  internal: ['internal', 'private', 'note', 'interne', 'داخلي'],
}
const known = new Map(csvFields.flatMap((field) => headings[field].map((heading) => [fold(heading), field] as const)))

export type Columns = Readonly<Partial<Record<CsvField, string>>>

/** Which column says what, by its heading; each field has one column at most, the first that is called so. */
export function guessColumns(header: readonly string[]): Columns {
  const found: Partial<Record<CsvField, string>> = {}
  for (const heading of header) {
    const field =
      known.get(
        fold(heading)
          .replaceAll(/[_\s]+/g, ' ')
          .trim(),
      ) ?? known.get(fold(heading).trim())
    if (field !== undefined) found[field] ??= heading
  }
  return found
}

/** What the lines are about, by the columns that are there. */
export function guessRows(columns: Columns): RowKind {
  if (columns.subject !== undefined) return 'tickets'
  if (columns.body !== undefined && (columns.ticket ?? columns.id) !== undefined) return 'replies'
  return 'people'
}

/** Without these nothing can be read. */
export function missingColumns(rows: RowKind, columns: Columns): CsvField[] {
  if (rows === 'people') return columns.email === undefined ? ['email'] : []
  if (rows === 'replies') {
    return [
      ...(columns.ticket === undefined && columns.id === undefined ? ['ticket' as const] : []),
      ...need(columns, ['body', 'openedAt']),
    ]
  }
  return [
    ...need(columns, ['email', 'openedAt']),
    ...(columns.subject === undefined && columns.body === undefined ? ['subject' as const] : []),
  ]
}

const need = (columns: Columns, fields: readonly CsvField[]) => fields.filter((field) => columns[field] === undefined)
