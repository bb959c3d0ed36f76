import { fold } from '../../base/folding.ts'
import type { z } from 'zod'
import type { ticketCategory, ticketPriority } from './schemas.ts'
import type { NeutralTicket } from './neutral.ts'

type Category = z.infer<typeof ticketCategory>
type Priority = z.infer<typeof ticketPriority>

/** What other programs and people call things, in three languages: one table a kind, folded before it is compared. */

const states: Readonly<Record<NeutralTicket['state'], readonly string[]>> = {
  new: ['new', 'nouveau', 'nouvelle', 'جديد', 'جديدة'],
  open: ['open', 'in progress', 'reopened', 'ouvert', 'en cours', 'مفتوح', 'مفتوحة', 'قيد المعالجة'],
  waiting: ['pending', 'waiting', 'awaiting reply', 'en attente', 'معلق', 'بانتظار الرد', 'قيد الانتظار'],
  on_hold: ['hold', 'on-hold', 'on hold', 'on_hold', 'suspendu', 'en pause', 'موقوف', 'مؤجل'],
  resolved: ['resolved', 'solved', 'resolu', 'محلول', 'تم الحل', 'حل'],
  closed: ['closed', 'archived', 'ferme', 'clos', 'cloture', 'archive', 'مغلق', 'مغلقة', 'مؤرشف'],
  deleted: ['deleted', 'supprime', 'محذوف'],
}
const priorities: Readonly<Record<Priority, readonly string[]>> = {
  1: ['1', 'p1', 'urgent', 'urgente', 'critical', 'critique', 'emergency', 'urgence', 'عاجل', 'حرج', 'طارئ'],
  2: ['2', 'p2', 'high', 'haute', 'elevee', 'eleve', 'عالية', 'عال', 'مرتفعة', 'مرتفع'],
  3: ['3', 'p3', 'normal', 'normale', 'medium', 'moyenne', 'moyen', 'عادية', 'عادي', 'متوسطة', 'متوسط'],
  4: ['4', 'p4', 'low', 'basse', 'faible', 'منخفضة', 'منخفض'],
}
const categories: Readonly<Record<Category, readonly string[]>> = {
  platform: ['platform', 'plateforme', 'المنصة'],
  payment: ['payment', 'billing', 'paiement', 'facturation', 'الدفع', 'الفوترة'],
  requests: ['requests', 'demandes', 'الطلبات'],
  interface: ['interface', 'display', 'affichage', 'الواجهة'],
  performance: ['performance', 'slowness', 'lenteur', 'الأداء', 'البطء'],
  account: ['account', 'compte', 'الحساب'],
  question: ['question', 'general inquiry', 'سؤال', 'استفسار'],
  wish: ['wish', 'feature request', 'feedback', 'souhait', 'suggestion', 'اقتراح', 'أمنية'],
}

/** Folded word → what it means. */
function table<Meaning extends string>(
  known: Readonly<Record<Meaning, readonly string[]>>,
): ReadonlyMap<string, Meaning> {
  return new Map(
    (Object.entries(known) as [Meaning, readonly string[]][]).flatMap(([meaning, words]) =>
      words.map((word) => [fold(word), meaning] as const),
    ),
  )
}
const [stateTable, categoryTable] = [table(states), table(categories)]
const priorityTable = new Map(
  ([1, 2, 3, 4] as const).flatMap((one) => priorities[one].map((word) => [fold(word), one] as const)),
)

const asked = (word: string | null | undefined) => fold((word ?? '').trim())
export const stateNamed = (word: string | null | undefined) => stateTable.get(asked(word))
export const priorityNamed = (word: string | null | undefined) => priorityTable.get(asked(word))
export const categoryNamed = (word: string | null | undefined) => categoryTable.get(asked(word))
const yes = new Set(['1', 'yes', 'true', 'internal', 'private', 'note', 'oui', 'interne', 'نعم', 'داخلي'].map(fold))
export const saysYes = (word: string): boolean => yes.has(asked(word))
