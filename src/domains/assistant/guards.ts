import { anyOf } from './heard.ts'

/**
 * What is refused before anything is looked up. What people type is data: it is compared with these rules and never
 * followed. `others` asks for what is somebody else's, `secrets` for what the platform keeps or how the assistant is
 * made, `promise` for more than the agreement says.
 */
export type Refusal = 'others' | 'secrets' | 'promise'

const secrets = anyOf(
  '(?:address|contents?|url) of (?:the|your) database|(?:l |une )?(?:adresse|url|contenu) de (?:la |votre |ta )?base de donnees|(?:عنوان|رابط|محتوي) قاعده (?:ال)?بيانات',
  '(?:ignore|forget|disregard|override|bypass)(?: \\w+)* (?:instructions?|rules?|prompts?|guidelines|above|restrictions?|permissions?|policy)',
  '(?:system|hidden|secret|initial) prompt|your (?:prompt|instructions|rules|source code|configuration|config)|jailbreak|developer mode|god mode|dan mode',
  '(?:you are|act as|pretend(?: \\w+)*|behave as|roleplay)(?: \\w+){0,3} (?:now|admin\\w*|root|superuser|operator|developer|owner)|you are now',
  'database (?:password|dump)|dump(?: \\w+)* (?:database|table\\w*|users)|smtp password|encryption key|forget your rules|no more rules|without (?:any )?rules|(?:act|answer|speak) as (?:a |an |the |my )?(?:\\w+ )?(?:lawyer|doctor|judge|admin\\w*|operator)',
  '(?:make|promote|turn) me (?:into )?(?:an? |the )?(?:admin\\w*|operator|agent|owner)|(?:give|grant) me (?:admin\\w*|operator|root|full)(?: \\w+)? ?(?:rights|access|permissions|role)?|(?:run|execute) (?:this|the|a) (?:command|code|query|script)|rends moi admin\\w*|donne moi (?:les droits|acces a l administration|un acces admin\\w*)|execute (?:cette|la|ce) (?:commande|requete|code)|oublie tes regles|revele\\S* (?:ta|tes|la|les) \\w+',
  '(?:خلني|خليني|سوني|اجعلني|رقيني) (?:ال)?(?:ادمن|مدير|مشرف|مشغل)|(?:عطني|اعطني|اديني|عطيني) (?:صلاحيه|صلاحيات|دخول ل?ل?ادار\\S*)(?: \\S+)*|نفذ (?:ها|هذا |هاد )\\S*',
  'select .* from|drop table|delete from|union select|insert into|script alert|process env|etc passwd',
  '(?:admin\\w*|root|operator|database|server|master|superuser) (?:password|passwords|credentials|account password)|password (?:of|for)(?: the)? (?:admin\\w*|database|server|root)',
  '(?:ignore|oublie|contourne|ignorez|oubliez|outrepasse)\\w*(?: \\w+)* (?:instructions?|consignes?|regles?|restrictions?|precedentes?)',
  'prompt systeme|tes (?:instructions|consignes|regles)|ton (?:prompt|code source)|tu es maintenant|fais comme si tu (?:etais|es)|agis comme|mode developpeur|mode administrateur',
  'mot de passe (?:de |du |d )?(?:l )?(?:admin\\w*|serveur|base|root)|cle (?:secrete|de chiffrement)|configuration du serveur',
  '(?:تجاهل|انس|انسي|تخطي|اهمل)(?: \\S+)* (?:تعليمات\\S*|التعليمات|اوامر\\S*|الاوامر|القواعد|قواعد\\S*|السابقه|القيود)',
  'انت الان|انت دلوقتي|تصرف ك\\S*|تصرف كانك|مثل انك|اعتبر نفسك|وضع المطور|تعليماتك|التعليمات السريه|البرومبت|برومبت',
  '(?:كلمه|كلمات) (?:السر|المرور|سر|مرور) (?:ل?ل?مدير|المدير|الادمن|ادمن|للادمن|السيرفر|الخادم|المشرف|للمشرف)|باسورد (?:الادمن|المدير|ادمن|السيرفر)|المفتاح السري|مفتاح التشفير|اعدادات (?:السيرفر|الخادم)|كود المصدر|الكود المصدري',
)

const others = anyOf(
  '(?:reset|change|unlock|open|delete|close|cancel|suspend|recover|send|(?:switch|turn) off|disable|(?:log|sign) me (?:in )?(?:to|into)|access to)(?: \\w+){0,2} (?:his|her|their|(?:my|a|the) (?:brother|sister|wife|husband|son|daughter|mother|father|mum|mom|dad|boss|colleague|friend|neighbou?r|client|partner|ex)(?: s)?) (?:\\w+ )?(?:password|account|two (?:factor|step)|codes?|(?:sign in |login )?link)',
  '(?:reinitialis|chang|debloqu|supprim|ferm|ouvr|coup|desactiv|envoi|envoy)\\w*(?: \\w+){0,3} (?:mot de passe|compte|codes?|acces|authentification|lien(?: de connexion)?) (?:de |du |d )(?:mon|ma|mes|son|sa) (?:frere|soeur|mari|femme|fils|fille|mere|pere|patronn?e?|chef|collegue|amie?|voisine?|ex)',
  '(?:غير|رجع|افتح|فك|احذف|اقفل|سكر|دخلني|عطل|ارسل|ابعت)\\S*(?: \\S+){0,3} (?:حساب|باسورد|كلمه (?:السر|المرور)|رابط|لينك)(?: \\S+)? ?(?:اخوي|اخي|زوجي|زوجتي|امي|ابوي|ولدي|بنتي|مديري|صديقي|صاحبي|زميلي|جاري|طليقي|خطيبي)',
  '(?:person|user|client|visitor|man|woman|guy|one) before me|(?:previous|last) (?:user|visitor|client|person) (?:ask|said|say|asked|write|wrote|talk\\w*)|(?:personne|utilisateur|client|visiteur) (?:avant moi|precedente?)|(?:المستخدم|الشخص|العميل|الزبون) (?:اللي |الي |لي )?(?:السابق|قبلي)|(?:سال|سالك|قال|حكي|كتب)\\S* (?:اللي|الي|لي) قبلي',
  '(?:other|another|all|every|all the|someone else|somebody else|everyone|everybody)(?: \\w+)? (?:s )?(?:clients?|customers?|users?|persons?|people|members?|accounts?|consultants?)(?: s)? (?:\\w+ )?(?:requests?|messages?|emails?|e mails?|phones?|numbers?|tickets?|data|names?|passwords?|addresses|appointments?|files?)',
  '(?:requests?|messages?|emails?|phones?|tickets?|data|names?|passwords?|addresses|appointments?|files?|details|conversations?) (?:of|from|by|belonging to|for)(?: the)? (?:other|another|all|every|someone|somebody|everyone|everybody|user|client \\w+|my (?:neighbou?r|boss|wife|husband|friend|colleague|ex|competitor|rival))(?: \\w+)*',
  '(?:someone|somebody|anyone|anybody|everyone|other people|another person|other person|other client|another client|another user|my (?:neighbou?r|boss|wife|husband|friend|colleague|ex|competitor|rival))(?: s)?(?: else)?(?: s)? (?:requests?|messages?|emails?|tickets?|account|data|password|appointments?|conversations?|files?|address|phone)(?! (?:me|us) )',
  '(?:list|show|give|export|tell)(?: \\w+){0,3} (?:all|every|other)(?: the)? (?:clients?|users?|customers?|people|emails?|passwords?|accounts?)',
  '(?:home |private |personal )?(?:phone number|mobile number|home address|private email|salary|password|email address|bank account) of(?! (?:my|our|(?:the |your |an |this )?(?:support|help|wafa|team|customer service|account|installation)) )|what (?:did|does|has) (?:the )?(?:other|another) (?:client|user|customer)\\w*',
  '(?:demandes?|messages?|mails?|courriels?|tickets?|donnees|noms?|mots? de passe|adresses?|rendez vous|fichiers?|dossiers?|conversations?) (?:de |d |des |du )(?:l |la |le )?(?:un |une )?(?:autres?|quelqu un|tous|toutes|tout le monde|mon (?:voisin|patron|mari|ami|collegue|concurrent|chef|ex)|ma (?:voisine|femme|collegue|patronne|cheffe)|ce client|cette cliente|autrui)(?: \\w+)*',
  '(?:liste|montre|donne|affiche|exporte)\\w*(?: \\w+){0,3} (?:tous|toutes|autres)(?: les)? (?:clients?|utilisateurs?|comptes?|mails?|mots de passe|demandes)',
  '(?:numero(?: de telephone)? prive|adresse personnelle|numero personnel|domicile|salaire|mot de passe) (?:de|du|d)(?! (?:mon|ma|mes|notre|compte|session|connexion|la plateforme|wafa) )(?: \\w+)+|(?<!est )ce que (?:les )?autres (?:clients|utilisateurs)(?: \\w+)*|un autre (?:client|utilisateur)(?: \\w+)* (?:ecrit|envoye|demande)',
  '(?<!(?:اقفل|اغلق|اسكر|انهي|احول|انقل|اسلم) )(?:طلبات|طلب|رسايل|رسال|رسائل|ايميل|ايميلات|ارقام|رقم|تذاكر|بيانات|بينات|معلومات|اسما|كلمه سر|كلمه مرور|كلمات مرور|باسورد|باسوورد|عنوان|مواعيد|موعد|ملفات|محادثات|محادثه|حساب|حسابات) (?:ال)?(?:عملا|عميل|زبون|زباين|مستخدم|مستخدمين|شخص|ناس|غيري|باقي|كل|جميع|جاري|جارتي|مديري|زوجي|زوجتي|صديقي|زميلي|اخويا|اخوي|واحد|حد|احد|منافس\\S*|بقيه|سارا|ساره|محمد|احمد|فاطمه|علي)(?: \\S+)*',
  '(?<!(?:علي|يوثر|ياثر) )(?:كل|جميع|باقي|اسما) (?:ال)?(?:عملا|مستخدمين|زباين|حسابات|ايميلات|مستشارين وارقامهم)|(?:وش|ايش|ماذا|شو|شنو|ايه اللي) (?:كتب|قال|كتبت|ارسل) (?:ال)?(?:عميل|عملا|زبون|عملاء) \\S*',
  '(?:phone|mobile|whatsapp)(?: number)? of (?!(?:the )?(?:support|help|wafa|team|customer))\\w+|(?:numero|telephone|portable|whatsapp) (?:de|d) (?!suivi|dossier|la demande|ma|mon|ticket|reference|version|tel|telephone|support|votre)\\w+|numero de tel(?:ephone)? (?:de|d) (?!support|votre|l assistance)\\w+',
  '(?:رقم|عنوان) (?:جوال|تليفون|موبايل|هاتف|واتساب|تلفون) (?!الدعم|المنصه|الشركه|خدمه)\\S+',
  '(?:رقم|جوال|تليفون|عنوان) (?:بيت|منزل) (?:ال)?\\S+|(?:رقم (?:ال)?(?:جوال|تليفون|موبايل|هاتف)) (?:ال)?(?:خاص|شخصي)?(?: ?(?:ل|ب|بتاع|حق)\\S*)? ?(?:المستشار|مستشار\\S*|المحامي)',
)

const promise = anyOf(
  '(?:extend|shorten|change|move|reset)(?: \\w+)? (?:my |his |her |the )?(?:consultant s )?(?:deadline|clock|promise) (?:for me|by a|by an|right now)|mark (?:my|the|this) promise as|approve my (?:verification|documents?|licence|license)|(?:skip|jump) the queue|put (?:my request|me) first',
  '(?:prolonge|change|recule|allonge)\\w* (?:mon|l|le|la|ma) ?(?:echeance|delai)(?: \\w+)* (?:pour moi|d une semaine|d un jour)|valide\\w* ma verification|approuve\\w* mes documents|passer devant|marque\\w* (?:ma|la) promesse',
  '(?:مدد|زود|طول|غير) (?:لي )?(?:مهله|المهله|مهلتي) (?:عشاني|علشاني|اسبوع|يوم|مستشاري)|وثق حسابي|اقبل وثايقي|حط وعدي|قدمني علي|حط طلبي الاول|استثنيني',
  'compensat\\w+|voucher|damages|(?:give|make|grant|get) me (?:a |the |my |some )?(?:discount|refund|money back)',
  'promise me|(?<! i )swear|give me your word|say (?:that )?you (?:guarantee|promise)|you (?:must|have to) (?:promise|guarantee)|guarantee (?:me|that)|can you guarantee(?: that)? (?:i|my|the consultant|he|she|it|a|an)|confirm that (?:wafa|you|the platform) will',
  'exception for me|make an exception|within (?:5|five|ten|10|two|2) minutes|(?:win|winning) my (?:case|lawsuit)|will i win|answer me (?:now|immediately|in)',
  '(?:fais|faites|donne|donnez|accorde|accordez) moi (?:une |la |ma |un )?(?:remise|reduction|remboursement)|dedommag\\w+|indemnis\\w+|promets|promettez|(?<! je )jure|jurez|garantis(?:sez)? (?:moi|que)|engage toi|engagez vous|donne moi ta parole|faites? une exception',
  'gagner(?: \\w+)? (?:mon|le|ce) proces|en (?:5|cinq|dix|10|deux|2) minutes|confirme(?:z)? que (?:vous|wafa|la plateforme)',
  'تعويض\\S*|عوضوني|(?:سو\\S*|اعمل\\S*|عطني|اعطني|اعطوني|اديني|ادوني) (?:لي )?(?:خصم|تخفيض)\\S*|(?:قول\\S*|اكد\\S*)(?: لي)? ان(?:كم|ك|ه|ها)?(?: \\S+)? (?:ترجع|بترجع|هترجع|راح|تضمن|بتضمن|هتضمن|تعوض|بتعوض|هتعوض)\\S*',
  'اوعدني|توعدني|توعدوني|وعد منك|احلف|تحلف|اضمن لي|اضمنلي|تضمن لي|تضمنلي|تضمنو(?:ا|ن)? (?:لي|اني|انه|ان)(?: \\S+)*|استثنا لي|استثنوني|في (?:خمس|5|عشر|10|دقيقتين) ?(?:دقايق|دقاق|دقائق)?|اكسب القضيه|اربح القضيه|هكسب القضيه|نربح القضيه',
)

/** Asks what the agreement promises, which is no asking for more. */
const whatIsPromised = anyOf(
  'what (?:\\w+ )?(?:do|does|can) (?:you|it|wafa|the agreement|the platform) (?:\\w+ )?(?:guarantee|promise)\\w*',
  '(?:وش|ايش|ماذا|شو|شنو|بماذا|ايه اللي) (?:\\S+ )?(?:ت|بت|كت)(?:ضمن|وعد)\\S*',
)

/** What operators set is asked about freely; its value is not told. */
const setting = anyOf(
  '(?:environment|env) variables?|database url|session secret|vapid(?: \\w+)*|(?:the |your |server s? ?)?api keys?(?: \\w+)*|(?:the |your )?database',
  'variables? d environnement|(?:votre |la |ta )?base de donnees|cles? (?:api|vapid)',
  'متغيرات (?:البيه|البيئه)|قاعده (?:ال)?بيانات\\S*|مفتاح (?:ال)?(?:api|سيرفر|خادم)',
)
const wanted = anyOf(
  '(?:what(?: s| is| are)|show|tell|give|print|reveal|send|list|leak|read)(?: me)?(?: \\w+)? (?:the|your|all|its|of)',
  '(?:quel\\w* est|quelles sont|montre|donne|affiche|imprime|revele|envoie|liste)\\S*(?: moi)?(?: \\w+)? (?:la|le|les|l|ta|tes|votre|vos)',
  '(?:عطني|اعطني|اديني|عطيني|ورني|وريني|اعرض|اطبع|ارسل لي|ابعتلي|هات|وش|ايش|كم|شو|شنو|ما هي|ما هو|ايه|اكشف)',
)

export function refusalOf(asked: string): Refusal | null {
  if (secrets.test(asked) || (setting.test(asked) && wanted.test(asked))) return 'secrets'
  if (others.test(asked)) return 'others'
  return promise.test(asked) && !whatIsPromised.test(asked) ? 'promise' : null
}
