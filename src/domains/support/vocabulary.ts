import { type Word, wordsOf } from '../../base/folding.ts'
import type { Category } from './priority.ts'

/** Words by which people speak of a thing, in the three languages; several words are a phrase. */
type Vocabulary = readonly (readonly string[])[]

const phrases = (text: string): Vocabulary =>
  text
    .split(',')
    .map((phrase) => wordsOf(phrase).map(({ stem }) => stem))
    .filter((phrase) => phrase.length > 0)

/** What a report is about. */
export const topics = {
  payment: phrases(
    'payment, pay, paying, paid, card, invoice, refund, charge, charged, checkout, mada, ' +
      'paiement, payer, carte, facture, remboursement, prélevé, débité, ' +
      'الدفع, دفع, السداد, سداد, بطاقة, بطاقتي, فاتورة, فواتير, استرداد, مدى, خصم المبلغ',
  ),
  requests: phrases(
    'request, offer, board, consultation, message, conversation, send, sending, receive, receiving, accept, ' +
      'demande, offre, tableau, consultation, message, envoyer, envoi, recevoir, accepter, ' +
      'طلب, طلبي, طلبات, عرض, عروض, اللوحة, استشارة, رسالة, رسائل, إرسال, ارسال, أرسل, استقبال, قبول',
  ),
  account: phrases(
    'password, sign in, signing in, log in, login, account, passkey, verification, ' +
      'mot de passe, connexion, me connecter, compte, vérification, ' +
      'كلمة المرور, كلمة السر, تسجيل الدخول, الدخول, حساب, حسابي, التحقق',
  ),
  interface: phrases(
    'button, page, display, screen, layout, font, menu, text, translation, colour, color, icon, ' +
      'bouton, page, affichage, écran, menu, police, texte, traduction, couleur, icône, ' +
      'زر, صفحة, الصفحة, شاشة, قائمة, خط, الخط, ترجمة, لون, أيقونة, واجهة',
  ),
  platform: phrases(
    'platform, site, website, app, application, system, wafa, ' +
      'plateforme, site, application, système, ' +
      'المنصة, منصة, الموقع, موقع, التطبيق, تطبيق, النظام, وفاء',
  ),
} as const satisfies Partial<Record<Category, Vocabulary>>
export type Topic = keyof typeof topics

/** That something does not work. */
export const trouble = phrases(
  'fail, failed, failing, error, broken, cannot, can not, can t, could not, unable, not working, does not work, ' +
    'doesn t work, not possible, crash, crashed, stuck, rejected, declined, nothing happens, problem, missing, ' +
    'échoue, échoué, échec, erreur, impossible, ne marche pas, ne fonctionne pas, ne marche plus, ' +
    'ne fonctionne plus, bloqué, refusé, plante, ne peux pas, n arrive pas, ne peut pas, problème, manque, ' +
    'فشل, فشلت, خطأ, عطل, معطل, معطلة, لا يعمل, لا تعمل, لا أستطيع, لا استطيع, لا يمكن, لا يمكنني, مشكلة, تعذر, يتعذر, رفض, مرفوض, لا يصل, لم يصل, لا يظهر, لا تظهر',
)

/** That all of it stands still. */
export const standstill = phrases(
  'is down, site down, platform down, unreachable, unavailable, outage, does not open, doesn t open, won t load, ' +
    'hors service, inaccessible, en panne, indisponible, ne s ouvre pas, ne charge pas, ' +
    'متوقف, متوقفة, توقف, توقفت, لا تفتح, لا يفتح, خارج الخدمة, غير متاح, غير متاحة',
)

export const slowness = phrases(
  'slow, slowly, slowness, lag, takes long, takes a minute, takes minutes, takes forever, ' +
    'lent, lente, lentement, lenteur, rame, met longtemps, ' +
    'بطيء, بطيئة, بطء, يتأخر, تتأخر, ببطء',
)

export const wishes = phrases(
  'would like, wish, suggestion, suggest, feature, could you add, please add, it would be nice, improvement, ' +
    'suggestion, j aimerais, nous aimerions, souhaite, souhaiterais, fonctionnalité, amélioration, ajouter, ' +
    'اقتراح, أقترح, نقترح, أتمنى, نتمنى, ميزة, إضافة, حبذا, تحسين',
)

/** The first phrase of a vocabulary that stands in a text, as it was written there. */
export function firstOf(vocabulary: Vocabulary, text: string, words: readonly Word[]): string | undefined {
  for (const [index, word] of words.entries()) {
    const found = vocabulary.find((phrase) => phrase.every((stem, ahead) => words[index + ahead]?.stem === stem))
    if (found !== undefined) return text.slice(word.start, words[index + found.length - 1]?.end)
  }
  return undefined
}
