import type { Locale } from '../../base/locale.ts'

export type DemonstrationRequest = {
  readonly specialty: string
  readonly language: Locale
  readonly subject: string
  readonly body: string
}

const request = (specialty: string, language: Locale, subject: string, body: string): DemonstrationRequest => ({
  specialty,
  language,
  subject,
  body,
})

/** What the demonstration's clients ask. One of each state a request can be in is made of them. */
export const requests = {
  endOfService: request(
    'law-labour',
    'ar',
    'احتساب مكافأة نهاية الخدمة بعد تسع سنوات',
    'انتهى عقدي بالاستقالة بعد تسع سنوات وأربعة أشهر. احتسبت الشركة المكافأة على الراتب الأساسي فقط دون بدل السكن والنقل. هل هذا صحيح؟ وما المهلة المتاحة لي للاعتراض؟',
  ),
  partnership: request(
    'law-commercial',
    'ar',
    'مراجعة عقد شراكة قبل التوقيع',
    'سأدخل شريكًا بنسبة أربعين بالمئة في منشأة قائمة. أحتاج إلى مراجعة بنود التخارج وتوزيع الأرباح والإدارة قبل التوقيع الأسبوع القادم.',
  ),
  lease: request(
    'law-real-estate',
    'ar',
    'المالك يطلب الإخلاء قبل نهاية العقد',
    'بقي من عقد الإيجار الموثق سبعة أشهر، وطلب المالك الإخلاء خلال شهر لأنه باع العقار. ما حقوقي؟',
  ),
  bakery: request(
    'business-founding',
    'ar',
    'خطوات ترخيص مخبز منزلي',
    'أرغب في تحويل نشاطي المنزلي إلى منشأة مرخصة. ما الاشتراطات البلدية والصحية؟ وكم تستغرق الإجراءات؟',
  ),
  zakat: request(
    'finance-tax',
    'ar',
    'اعتراض على ربط زكوي',
    'وصلنا ربط زكوي عن عام 2024 يستبعد قرضًا طويل الأجل من الحسم. نريد رأيًا في جدوى الاعتراض ومستنداته.',
  ),
  probation: request(
    'law-labour',
    'ar',
    'إنهاء العقد في آخر أسبوع من فترة التجربة',
    'أُبلغت بإنهاء عقدي قبل نهاية فترة التجربة بستة أيام، والعقد لا يذكر إلا تسعين يومًا. هل يحق لي إشعار أو تعويض؟',
  ),
  childSleep: request(
    'family-parenting',
    'ar',
    'طفلي يرفض النوم وحده',
    'عمره خمس سنوات، وبعد انتقالنا إلى بيت جديد صار يستيقظ مرات كثيرة كل ليلة. كيف نتصرف دون أن نزيد خوفه؟',
  ),
  posting: request(
    'law-labour',
    'fr',
    'Détachement à Riyad : quel droit s’applique ?',
    'Mon employeur français me détache dix-huit mois à Riyad. Le contrat reste français. Qui paie les cotisations, et que se passe-t-il en cas de rupture pendant la mission ?',
  ),
  vat: request(
    'finance-tax',
    'fr',
    'TVA sur des prestations facturées à un client saoudien',
    'Nous vendons des formations en ligne à une société de Djeddah depuis la France. Devons-nous nous enregistrer sur place, et que doit porter la facture ?',
  ),
  shareholders: request(
    'law-commercial',
    'fr',
    'Pacte d’associés pour une filiale commune',
    'Deux associés à parts égales, l’un à Casablanca, l’autre à Riyad. Nous cherchons une clause qui débloque les décisions quand nous ne sommes pas d’accord.',
  ),
  mutual: request(
    'law-labour',
    'fr',
    'Rupture d’un commun accord avant la fin de la mission',
    'Mon employeur à Djeddah propose d’arrêter mon contrat quatre mois plus tôt, avec une prime. Que dois-je vérifier avant de signer, et qu’en est-il du billet de retour ?',
  ),
  withholding: request(
    'finance-tax',
    'fr',
    'Retenue à la source sur des redevances de logiciel',
    'Notre client saoudien retient une part de chaque facture de licence. À quel taux la convention le permet-elle, et comment récupérer la différence ?',
  ),
  bookkeeping: request(
    'finance-accounting',
    'fr',
    'Choisir un plan comptable pour une petite structure',
    'Cinq salariés, une activité de conseil, des clients dans trois pays. Quel plan comptable, et que faut-il préparer avant le premier bilan ?',
  ),
  migration: request(
    'technology-software',
    'en',
    'Second opinion on moving off a monolith',
    'We are twelve developers with one application of nine years. A vendor proposes forty services. I would like someone independent to look at the plan before we sign.',
  ),
  forecast: request(
    'technology-data',
    'en',
    'Forecasting demand for a chain of pharmacies',
    'Thirty branches, four years of sales, much missing data around Ramadan. What is a sensible first model, and what accuracy should we expect?',
  ),
  payments: request(
    'technology-software',
    'en',
    'Choosing a payment provider for a subscription service',
    'We charge monthly, in riyals and pounds. Which questions should we put to providers about retries, refunds and cards that expire, and what should stay in our own code?',
  ),
  backups: request(
    'technology-security',
    'en',
    'Backups that survive ransomware, for an office of nine',
    'One file server, one accountant’s laptop, nothing tested. What is the smallest arrangement that you would trust, and how do we rehearse a restore?',
  ),
  breach: request(
    'technology-security',
    'en',
    'What to do in the first week after a data leak',
    'A spreadsheet with customers’ telephone numbers was public for two days. We are a small shop in Dammam. Whom must we tell, and by when?',
  ),
  company: request(
    'business-founding',
    'en',
    'Opening a branch in Riyadh as a foreign company',
    'We sell industrial sensors from Leeds. Licence, local staff, premises: in what order, and what takes longest?',
  ),
} as const satisfies Record<string, DemonstrationRequest>
