import type { OpenTicket } from '../../domains/support/schemas.ts'

type Report = Pick<OpenTicket, 'subject' | 'body' | 'language' | 'impact'> & Partial<Pick<OpenTicket, 'category'>>

/** What people of the demonstration report, as such people write. */
export const tickets = {
  cardRefused: {
    language: 'ar',
    impact: 'cannot_continue',
    category: 'payment',
    subject: 'بطاقتي تُرفض عند سداد فاتورة الاستشارة',
    body: 'جربت بطاقتين من مدى وكلاهما يعمل في مكان آخر. تظهر رسالة «تعذر الدفع» بعد إدخال الرمز مباشرة.',
  },
  offersSilent: {
    language: 'ar',
    impact: 'cannot_continue',
    category: 'requests',
    subject: 'لا تصلني العروض الجديدة على الجوال',
    body: 'منذ صباح اليوم أرى العروض حين أفتح الصفحة فقط، ولم يصلني إشعار بأي منها. فاتني عرض بسبب ذلك.',
  },
  cannotSend: {
    language: 'fr',
    impact: 'cannot_continue',
    category: 'requests',
    subject: 'Impossible d’envoyer ma demande : le bouton tourne sans fin',
    body: 'J’arrive à la troisième étape, j’appuie sur Envoyer, et rien ne se passe. Même chose avec un autre navigateur.',
  },
  slowCalendar: {
    language: 'en',
    impact: 'hindered',
    category: 'performance',
    subject: 'My consultations take very long to open',
    body: 'The list needs ten seconds or more since Sunday. Other pages are as fast as ever.',
  },
  smallType: {
    language: 'ar',
    impact: 'hindered',
    category: 'interface',
    subject: 'خط صفحة المحادثة صغير على الجهاز اللوحي',
    body: 'الصفحات الأخرى واضحة، أما المحادثة فيصغر خطها حين أدير الجهاز.',
  },
  tornTable: {
    language: 'fr',
    impact: 'hindered',
    category: 'interface',
    subject: 'Le tableau des horaires déborde de l’écran',
    body: 'Sur mon téléphone, la dernière colonne est coupée et ne peut pas être atteinte.',
  },
  twice: {
    language: 'en',
    impact: 'hindered',
    category: 'interface',
    subject: 'Every notice arrives twice on my phone',
    body: 'Both open the same request. It began when I installed the app beside the browser.',
  },
  exportWish: {
    language: 'ar',
    impact: 'no_harm',
    category: 'wish',
    subject: 'أتمنى تصدير محادثات الاستشارة بصيغة PDF',
    body: 'أحتاج إلى حفظ المحادثة كاملة مع مرفقاتها في ملف القضية.',
  },
  calendarWish: {
    language: 'en',
    impact: 'no_harm',
    category: 'wish',
    subject: 'Please add my appointments to my own calendar',
    body: 'An address that my calendar can subscribe to would save me from copying every appointment.',
  },
  invoiceQuestion: {
    language: 'fr',
    impact: 'no_harm',
    category: 'question',
    subject: 'Où trouver le reçu de ma consultation ?',
    body: 'Mon employeur me le demande. Je ne le vois ni dans la demande ni dans mon compte.',
  },
} as const satisfies Record<string, Report>
