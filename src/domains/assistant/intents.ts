import { anyOf, words } from './heard.ts'

export const ownIntents = [
  'request_status',
  'due',
  'written',
  'unread',
  'tickets',
  'appointment',
  'duties',
  'withdraw_request',
  'move_appointment',
  'open_ticket',
] as const
/** What somebody asks about their own things, or wants done. */
export type OwnIntent = (typeof ownIntents)[number]
/** What the assistant says of itself. */
export type Small = 'hello' | 'thanks' | 'identity' | 'person'

const ownRequest = anyOf(
  'my (?:\\w+ )?(?:request|case|enquiry|inquiry|consultation)s?|(?:request|case|consultation)s? (?:that )?i (?:sent|made|submitted|opened|have)',
  '(?:ma|mes|notre) (?:\\w+ )?(?:demande|requete|consultation)s?|mon (?:\\w+ )?dossier|demande que j(?: ai|ai)?(?: \\w+)?',
  '(?:ل|و|ب|في|عن)?(?:طلبي|طلباتي|استشارتي|قضيتي)|(?:ال)?(?:طلب|ريكوست|طلبيه|استشاره)(?: \\S+)? (?:حقي|بتاعي|بتاعتي|ديالي|تاعي|متاعي|تبعي|حقتي)|(?:الطلب|طلب) (?:اللي|لي|الذي) (?:ارسلته|بعته|قدمته|رفعته|صيفطته|بعتته|عملته)|طلب ديالي',
)
const ownTicket = anyOf(
  'my (?:\\w+ )?(?:tickets?|complaints?|reports?|issues?)|(?:ticket|problem|issue|bug) i (?:reported|opened|sent)',
  '(?:mon|mes) (?:\\w+ )?(?:tickets?|signalements?)|ma (?:reclamation|plainte)|mes reclamations|(?:ticket|probleme) que j(?: ai|ai)?(?: \\w+)?',
  '(?:ل|و|ب)?(?:تذكرتي|تذاكري|بلاغي|بلاغاتي|شكواي|شكوتي)|(?:ال)?(?:تذكره|تكت|تيكت|بلاغ|شكوي)(?: \\S+)? (?:حقي|بتاعي|بتاعتي|ديالي|تاعي|تبعي|حقتي)|(?:التذكره|البلاغ) (?:اللي|لي) \\S+',
)
const ownAppointment = anyOf(
  '(?:my|our|the|next|upcoming)(?: \\w+)? (?:appointments?|meetings?|sessions?|booking)|next (?:appointment|meeting|session)|appointments do i have|am i (?:meeting|seeing)',
  '(?:mon|mes|notre|prochain|prochains|le)(?: \\w+)? (?:rendez vous|rendezvous|rdv|entretiens?|creneau)|prochain (?:rendez vous|rdv)',
  '(?:ل|و|ب)?(?:موعدي|مواعيدي|معادي|ميعادي|جلستي|لقاي)|(?:ال)?(?:موعد|معاد|ميعاد|جلسه|رانديفو)(?: \\S+)? (?:حقي|بتاعي|بتاعتي|ديالي|تاعي|تبعي|الجاي|الجايه|القادم|القادمه|التالي|الاقرب|القريب|جاي)|(?:اقرب|اول) (?:موعد|معاد|جلسه)|عندي (?:موعد|معاد|رانديفو)|مواعيد عندي',
)
const ownConsultant = anyOf(
  '(?:my|the|this|his|her)? ?(?:consultant|expert|lawyer|advis[eo]r|specialist|attorney)(?: s)?|he|she',
  '(?:consultante?|expert|avocate?|conseillere?|specialiste)|il|elle',
  '(?:ال)?(?:مستشار|مستشاري|محامي|خبير|استشاري|مستشارتي|مستشاره|مختص)',
)
const status = anyOf(
  'where s|where is|where are|wheres|status|track|progress|how far|any news|news|update|what s happening|whats happening|what happened|going on|state|stand|stands',
  'ou en est|ou en sont|ou est|ou sont|ou ca en est|c est ou|etat|statut|suivre|suivi|avance|avancement|nouvelles|en est|devient|passe|passee',
  'وين|وينه|وينها|فين|فينه|فينها|اين|حاله|وصل|وصلت|وصلتوا|متابع\\S*|اتابع|تتبع|صار|حصل|جري|اخبار|بقي|وضع|شنو|جرا|راه|راهو|شلون',
)
const when = anyOf(
  'when|how long|deadlines?|by what time|until when|how much time|how soon|due|what time|time limit|late|overdue|which day|what day',
  'quand|combien de temps|delais?|avant quand|jusqu a quand|jusqu|echeances?|date limite|quelle heure|sous combien|en retard|quel jour|cb de temps',
  'متي|امتي|وقتاش|ايمتي|ايمتا|فوقاش|كم|قد ايه|مهله|المهله|مهلته|مهلتها|قديش|شحال|اخر موعد|الموعد النهاي|موعد الرد|الديدلاين|الساعه كم|اي ساعه|اي يوم|متاخر|تاخر|اخر وقت',
)
const answering = anyOf(
  'answers?|reply|replies|respond|responds|response|accept|decide|decline|get back|say yes',
  'repond\\S*|reponse|reponde|accepte\\S*|decide\\S*|retour|dire oui',
  'يرد|يردون|ترد|رد|يجاوب\\S*|يجاوبني|جواب|يجيب|رده|الرد|يقبل|يوافق|للرد|يرد علي|يردوا',
)
const contacting = anyOf(
  'contacts?|contacted|calls?|phone me|hear from|reach out|get in touch|write to me|start',
  'contact\\S*|appel\\S*|joindre|prendre contact|m ecri\\S*|commenc\\S*',
  'يتصل\\S*|يكلم\\S*|يتواصل\\S*|التواصل|يراسلني|يبدا|يدق|يعيط\\S*|يهدر|هيكلمني|بيكلمني|بيتواصل|هيتواصل',
)
const written = anyOf(
  'did i (?:\\w+ )?(?:write|say|send|tell|wrote)|(?:have )?i (?:\\w+ )?(?:wrote|written|said|sent)|my (?:last |latest |own )?messages?|have i (?:written|said|sent)',
  'j ai (?:\\w+ )?(?:ecrit|envoye|dit|raconte)|jai (?:\\w+ )?(?:ecri\\S*|envoye|dit)|ai je (?:ecrit|envoye|dit)|mes (?:derniers )?messages|mon (?:dernier )?message',
  'كتبت|كتبته|كتبتها|انا كتبت|قلت|قلته|قلتله|ارسلت|ارسلته|بعت|بعته|بعتت|صيفطت|رسالتي|رسايلي|رسالي|رسائلي',
)
const what = anyOf(
  'what|which|show|see|find',
  'que|qu|quoi|quel|quels|quelle|montre|montrer|voir|relire|koi',
  'ماذا|ما|ماهو|ايش|وش|شو|شنو|اشنو|ايه|اللي|لي|اعرض|وريني|ورني|شوف|ابي اشوف|عن ايش',
)
const unread = anyOf(
  '(?:new|unread) messages?|(?:did|has) (?:he|she|my consultant|the consultant|my lawyer|my expert|anyone|anybody) (?:\\w+ )?(?:replied|reply|answer|answered|written|write)|any (?:reply|answer|replies|messages?)(?: for me)?',
  '(?:nouveaux?|messages?) (?:messages?|non lus?|pas lus?)|est ce qu (?:il|elle) (?:m )?a repondu|(?:il|elle) (?:m )?a (?:t il |t elle )?repondu|a t (?:il|elle) repondu|ai je (?:des )?(?:nouveaux )?(?:messages|reponses?)|j ai (?:des )?nouveaux messages',
  '(?:رسايل|رسائل|رسال|رساله|مساجات) (?:جديده|جداد|غير مقروه|ما قريتها)|هل رد (?:علي|المستشار|المحامي)|رد علي (?:ولا|او) لا|رد (?:المستشار|المحامي|مستشاري) (?:علي|ولا)|في رد|فيه رد|جاني رد|جالي رد|جاني شي|وصلني رد|جاوبني ولا',
)
const duties = anyOf(
  'my (?:deadlines|offers|tasks|duties|to do|todo)|offers (?:\\w+ )?(?:waiting|for me|to answer)|waiting for me|waits for me|what (?:do|must|should) i (?:have to )?(?:answer|do|reply|finish)(?: \\w+)* (?:today|now|next|first)|what is due|due today|what s due',
  'mes (?:echeances|delais|offres|taches)|(?:offres|demandes) (?:qui )?m attend\\S*|que dois je (?:faire|repondre)(?: \\S+)*|qu est ce que je dois (?:faire|repondre)(?: \\S+)*|ce qui m attend|a faire aujourd hui',
  'مهلي|المهل (?:اللي )?علي|عروضي|العروض (?:اللي )?(?:علي|عندي)|(?:وش|ايش|شو|ايه|ايه اللي|ماذا|شنو) (?:اللي )?(?:علي|عليا|مطلوب مني|لازم اعمله|لازم اسوي|المطلوب مني)(?: \\S+)*|(?:الطلبات|طلبات) (?:اللي )?(?:تنتظرني|مستنياني|تستناني|المعروضه علي|كتسناني)',
)
const withdrawing = anyOf(
  'cancel|cancelling|canceling|withdraw|withdrawing|take back|take it back|drop|retract|call off|pull back',
  'annul\\S*|anul\\S*|retir\\S*|supprim\\S*|abandonn\\S*|laisser tomber',
  '(?:ا|ن|ت)?لغي|الغي|الغا|الغاء|نلغي|اسحب|سحب|نسحب|كنسل\\S*|اكنسل|اتراجع|نتراجع|ابطل|ابطال|تلغي|تكنسل|شيل|احذف',
)
const moving = anyOf(
  'move|moving|reschedul\\w+|change|postpone|delay|shift|push|bring forward|another (?:day|time)|different (?:day|time)|earlier|later',
  'deplac\\S*|decal\\S*|report\\S*|boug\\S*|chang\\S*|avanc\\S*|repouss\\S*|autre (?:jour|heure|date)|modifi\\S*',
  '(?:ا|ن|ت)?نقل|انقل|ننقل|تنقل|(?:ا|ن|ت)?غير|تغيير|اجل|ااجل|نا?جل|تاجيل|ناجل|(?:ا|ن|ت)?بدل|نبدلو|قدم|اقدم|ااخر|اخر ل|تحريك|عدل|اعدل',
)
/** "Move it to Tuesday": what can be moved to a day is an appointment. */
const movingIt = anyOf(
  '(?:move|push|shift|postpone|reschedule|change) it (?:to|for)',
  '(?:deplac|decal|report|repouss)\\S* le (?:a|au|pour)',
  '(?:بدل|نقل|انقل|اجل|غير)ه (?:ل\\S+|الي \\S+|يوم)',
)
const anAppointment = anyOf(
  'appointments?|meetings?|session|booking|rendez vous|rendezvous|rdv|entretien|creneau',
  '(?:ل|ب|و)?(?:ال)?(?:موعد|موعدي|معاد|معادي|ميعاد|ميعادي|جلسه|جلستي|رانديفو|مواعيد)',
)
const openingTicket = anyOf(
  '(?:open|create|submit|raise|file|make|log)(?: \\w+){0,2} (?:ticket|complaint|bug report)|(?:report|signal) (?:a|an|this|the|my)(?: \\w+)? (?:problem|bug|issue|error|fault)',
  '(?:ouvr\\S*|cree\\S*|fai\\S*|depos\\S*)(?: \\w+){0,2} (?:ticket|reclamation|signalement|plainte)|signal\\S*(?: \\w+){0,2} (?:probleme|bug|panne|erreur|souci)',
  '(?:افتح|نفتح|تفتح|افتحلي|افتحي|ارفع|نرفع|اقدم|سجل|اسجل|اعمل|ندير|دير|سو|سوي)(?: \\S+)? (?:تذكره|بلاغ|شكوي|تكت|تيكت)|(?:ابلغ|بلغ|نبلغ|ابلغكم|تبليغ)(?: \\S+)? (?:مشكله|عطل|خلل|خطا|بروبليم)',
)
/** Asks how a thing is done in general, rather than for one's own. */
const general = anyOf(
  'how (?:do|can|to|does|should) (?:i|we|you|one|a)?|can i|is it possible|what happens|may i|am i able|could i|are we allowed',
  'comment|peut on|est il possible|puis je|est ce que je peux|que se passe|a t on le droit|jfais coment|cmt',
  'كيف|ازاي|كيفاش|شلون|كيفيه|هل يمكن|ممكن اعرف|يصير ايش|ينفع|واش ممكن|طريقه|هل يحق',
)

const rules: readonly (readonly [OwnIntent, (asked: string) => boolean])[] = [
  ['open_ticket', (asked) => openingTicket.test(asked) && !general.test(asked)],
  ['move_appointment', (asked) => (moving.test(asked) && anAppointment.test(asked)) || movingIt.test(asked)],
  ['withdraw_request', (asked) => withdrawing.test(asked) && ownRequest.test(asked) && !anAppointment.test(asked)],
  ['unread', (asked) => unread.test(asked)],
  ['written', (asked) => written.test(asked) && what.test(asked) && !status.test(asked) && !general.test(asked)],
  ['duties', (asked) => duties.test(asked)],
  ['tickets', (asked) => ownTicket.test(asked) && (status.test(asked) || when.test(asked))],
  [
    'appointment',
    (asked) => ownAppointment.test(asked) && (when.test(asked) || status.test(asked) || nextOne.test(asked)),
  ],
  [
    'due',
    (asked) => when.test(asked) && ownConsultant.test(asked) && (answering.test(asked) || contacting.test(asked)),
  ],
  ['request_status', (asked) => number.test(asked) || (ownRequest.test(asked) && status.test(asked))],
]
const nextOne = anyOf(
  'next|upcoming|do i have|prochain|prochains|ai je|j ai|القادم|الجاي|الجايه|اقرب|عندي|التالي|القادمه',
)
/** R-2026-000123 or T-…, as `heard` leaves it. */
const number = words('[rt] 20\\d\\d \\d{1,6}')

/** What of their own somebody asks about; null where it is a question like anybody's. */
export const ownIntentOf = (asked: string): OwnIntent | null => rules.find(([, meets]) => meets(asked))?.[0] ?? null

/** The number of a request or ticket that is named, as it is written; null where none is. */
export function numberIn(asked: string): string | null {
  const found = / ([rt]) (20\d\d) (\d{1,6})(?= )/u.exec(asked)
  return found === null ? null : `${found[1]?.toUpperCase()}-${found[2]}-${(found[3] ?? '').padStart(6, '0')}`
}

const smallTalk: readonly (readonly [Small, RegExp, number])[] = [
  [
    'identity',
    anyOf(
      'are you (?:a |an )?(?:robot|bot|human|real|machine|ai|person)|who are you|what are you|your name',
      '(?:es tu|t es|tu es|etes vous|vous etes)(?: un| une)? (?:robot|bot|humain|machine|ia|personne)|qui es tu|qui etes vous|ton nom',
      '(?:انت|انتي|انته|هل انت|نتا|واش نتا) (?:روبوت|انسان|بوت|بشر|مين|منو|شكون|ريبوت)|مين انت|من انت|منو انت|شكون نتا|شكون انت',
    ),
    8,
  ],
  [
    'person',
    anyOf(
      '(?:talk|speak|chat|connect me|put me through|transfer me)(?: \\w+)? (?:to|with)? ?(?:a |an |some |the |with )?(?:\\w+ )?(?:person|someone|somebody|human|agent|people|support|operator|staff)|(?:real|actual|live) (?:person|human|agent)|human please|(?:i want|need) a human',
      '(?:parler|discuter|causer|parle)(?: \\w+)? (?:a|avec) (?:un |une |quelqu un|quelquun|qqun|l )?(?:\\w+ )?(?:humain|personne|conseiller|agent|operateur|quelqu un|assistance)?|vraie personne|un humain|passe\\S* moi quelqu\\S*',
      '(?:اكلم|اتكلم مع|احكي مع|نهدر مع|نتكلم مع|تواصل مع|اتواصل مع|حولني ل?|وصلني ب?|ابي|ابغي|عايز|بغيت) ?(?:حد|احد|شخص|موظف|انسان|بني ادم|بشر|شي واحد)(?: \\S+)*|(?:موظف|شخص|انسان) (?:حقيقي|بشري)|خدمه العملا|بني ادم',
    ),
    12,
  ],
  ['thanks', anyOf('thanks?|thank you|thx|merci\\S*|شكرا\\S*|مشكور\\S*|يعطيك العافيه|تسلم|الله يعطيك|بارك الله'), 4],
  [
    'hello',
    anyOf(
      'hello|hi|hey|good (?:morning|evening|afternoon)|bonjour|salut|bonsoir|coucou|slt|bjr',
      'السلام عليكم|سلام|مرحبا|اهلا|هلا|صباح الخير|مسا الخير|هاي|السلام',
    ),
    4,
  ],
]

/** What is said to the assistant itself, in a few words. */
export function smallTalkOf(asked: string): Small | null {
  const count = asked.trim().split(' ').length
  return smallTalk.find(([, rule, longest]) => count <= longest && rule.test(asked))?.[0] ?? null
}

export type Period = 'yesterday' | 'today' | 'this_week' | 'last_week' | 'lately'
const periods: readonly (readonly [Period, RegExp])[] = [
  ['yesterday', anyOf('yesterday|hier|امس|امبارح|البارح\\S*|مبارح|لبارح')],
  ['today', anyOf('today|aujourd hui|ajd|اليوم|النهارده|النهاردا|ليوم')],
  ['last_week', anyOf('last week|semaine (?:derniere|passee)|(?:الاسبوع|اسبوع) (?:الماضي|اللي فات|الي فات|لي فات)')],
  ['this_week', anyOf('this week|cette semaine|(?:هذا|هاد|ها) الاسبوع|الاسبوع (?:ده|هذا|الحالي)')],
]
export const periodOf = (asked: string): Period => periods.find(([, rule]) => rule.test(asked))?.[0] ?? 'lately'
