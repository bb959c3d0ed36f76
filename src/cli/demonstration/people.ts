import type { Role } from '../../base/actor.ts'
import type { Locale } from '../../base/locale.ts'

/** Of every demonstration account; they exist only where demonstration data was asked for. */
export const demonstrationPassword = 'wafa-demonstration'

export type DemonstrationPerson = {
  readonly name: string
  readonly email: string
  readonly roles: Role[]
  readonly locale: Locale
  readonly timeZone: string
}

const person = (
  name: string,
  account: string,
  roles: Role[],
  locale: Locale,
  timeZone = 'Asia/Riyadh',
): DemonstrationPerson => ({ name, email: `${account}@wafa.example`, roles, locale, timeZone })

export const staff = {
  noura: person('نورة القحطاني', 'admin', ['administrator', 'client'], 'ar'),
  camille: person('Camille Laurent', 'agent', ['agent'], 'fr', 'Europe/Paris'),
  omar: person('Omar Haddad', 'agent.en', ['agent'], 'en'),
}

export const clients = {
  sara: person('سارة العتيبي', 'client', ['client'], 'ar'),
  julien: person('Julien Moreau', 'client.fr', ['client'], 'fr', 'Europe/Paris'),
  emily: person('Emily Carter', 'client.en', ['client'], 'en', 'Europe/London'),
  fahad: person('فهد الدوسري', 'fahad', ['client'], 'ar'),
  leila: person('Leïla Benali', 'leila', ['client'], 'fr', 'Africa/Casablanca'),
}

type Profile = {
  readonly headline: string
  readonly biography: string
  readonly specialties: readonly string[]
  readonly languages: readonly Locale[]
  readonly loadLimit: number
}
export type DemonstrationConsultant = DemonstrationPerson & Profile

const consultant = (who: DemonstrationPerson, profile: Profile): DemonstrationConsultant => ({ ...who, ...profile })

export const consultants = {
  khalid: consultant(person('خالد الحربي', 'consultant', ['client', 'consultant'], 'ar'), {
    headline: 'محامٍ في قضايا الشركات والعمل',
    biography: 'خمسة عشر عامًا في صياغة العقود وتسوية المنازعات العمالية والتجارية أمام المحاكم وهيئات التسوية.',
    specialties: ['law-commercial', 'law-labour', 'law-real-estate'],
    languages: ['ar', 'en'],
    loadLimit: 12,
  }),
  amina: consultant(person('Amina Belkacem', 'consultant.fr', ['client', 'consultant'], 'fr', 'Africa/Casablanca'), {
    headline: 'Fiscaliste, TVA et zakat',
    biography:
      'Ancienne inspectrice, elle accompagne les entreprises qui s’installent dans le Golfe et leurs dirigeants.',
    specialties: ['finance-tax', 'finance-accounting', 'law-labour'],
    languages: ['fr', 'ar'],
    loadLimit: 10,
  }),
  daniel: consultant(person('Daniel Hughes', 'consultant.en', ['client', 'consultant'], 'en', 'Asia/Dubai'), {
    headline: 'Software and data architect',
    biography:
      'Twenty years of systems that must not stop: payments, logistics, hospitals. Reviews, migrations, second opinions.',
    specialties: ['technology-software', 'technology-data', 'technology-security'],
    languages: ['en', 'fr'],
    loadLimit: 8,
  }),
  reem: consultant(person('ريم الشهري', 'reem', ['client', 'consultant'], 'ar'), {
    headline: 'مستشارة في تأسيس المنشآت',
    biography: 'رافقت أكثر من مئتي منشأة صغيرة من الفكرة إلى أول عميل: الترخيص والتمويل والتوظيف.',
    specialties: ['business-founding', 'business-strategy', 'law-commercial'],
    languages: ['ar', 'en', 'fr'],
    loadLimit: 10,
  }),
  yusuf: consultant(person('يوسف الغامدي', 'yusuf', ['client', 'consultant'], 'ar'), {
    headline: 'محاسب قانوني ومستشار زكوي',
    biography: 'إعداد القوائم والإقرارات ومراجعتها، وتمثيل المكلفين أمام لجان الاعتراض.',
    specialties: ['finance-tax', 'finance-accounting'],
    languages: ['ar'],
    loadLimit: 6,
  }),
  claire: consultant(person('Claire Fontaine', 'claire', ['client', 'consultant'], 'fr', 'Europe/Paris'), {
    headline: 'Avocate en droit du travail international',
    biography:
      'Contrats d’expatriation, détachement, rupture : elle conseille salariés et employeurs entre l’Europe et le Golfe.',
    specialties: ['law-labour', 'law-commercial'],
    languages: ['fr', 'en'],
    loadLimit: 5,
  }),
}

/** Has applied and waits for an administrator. */
export const applicant = consultant(person('Hannah Weiss', 'applicant', ['client'], 'en', 'Europe/Berlin'), {
  headline: 'Marketing and sales adviser',
  biography: 'Helps small shops to be found. Waiting to be verified.',
  specialties: ['business-marketing'],
  languages: ['en'],
  loadLimit: 5,
})

/** The accounts to begin with, for whoever starts the program. */
export const demonstrationAccounts: readonly DemonstrationPerson[] = [
  staff.noura,
  staff.camille,
  clients.sara,
  clients.julien,
  clients.emily,
  consultants.khalid,
  consultants.amina,
  consultants.daniel,
]
