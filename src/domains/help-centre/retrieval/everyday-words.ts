import type { SynonymGroup } from './document.ts'

/** A line is a group: what people say, in everyday speech and dialects, beside what articles say; `|` parts the turns. */
const ar = `
كلمة المرور|كلمة السر|الرقم السري|باسورد|باسوورد|الباس|password|موت دو باس
بريد إلكتروني|بريد|ايميل|إيميل|الميل|جيميل|email|mail
تسجيل الدخول|دخول|لوجين|لوق ان|login|ادخل|اخش|نخش
حساب|اكاونت|أكونت|account|كونت|بروفايل|ملف شخصي
طلب|طلبية|ريكوست|طلبات
استشارة|كونسلتيشن|استشارات|مشورة
مستشار|خبير|محامي|مختص|استشاري|مستشارين|المحامي
عميل|زبون|كليان|عملاء
موعد|معاد|ميعاد|مواعيد|رانديفو|اجتماع|ميتنج|لقاء|جلسة
مهلة|موعد نهائي|كم المدة|كم مدة|كم ياخذ|كم وقت|كم يوم|كم ساعة|قد ايش|قديش|ديدلاين|امتى بيردوا|متى يرد|متى يردون|مدة|وقت
يرد|رد|جواب|إجابة|يجاوب|جاوب|مجاوبش|استجابة
إلغاء|كنسل|كنسلة|الغي|سحب|اسحب|تراجع|ابطل|نلغي|أتراجع
رفض|يرفض|ما قبل|اعتذر|اعتذار
قبول|يقبل|وافق|موافقة
إشعار|تنبيه|نوتيفيكيشن|إشعارات|تنبيهات|اشعارات|نوتيفكيشن
تطبيق|ابلكيشن|أبليكاسيون|برنامج|app|ابلكيشن الجوال
جوال|موبايل|تليفون|بورطابل|هاتف|تلفون|محمول
محادثة|شات|دردشة|تشات|chat
تذكرة|تكت|تيكت|بلاغ|ticket|شكوى
دعم|مساعدة|خدمة العملاء|سابورت|support|الدعم الفني
مشكلة|عطل|خلل|بروبليم|خربان|معلق|مش شغال|مو شغال|ما يشتغل|ما يفتح|خطأ|إيرور|error|بوق
بطيء|بطيئة|تقيل|ثقيل|يعلق|يهنج|بطء
إجازة|عطلة|عيد|أعياد|كونجي|عطل|إجازات|رمضان
دوام|أوقات الدوام|يشتغلون|تشتغلون|شغالين|فاتحين|تفتحون|مواعيد العمل|يوم الجمعة|نهاية الأسبوع
لوحة|لوحة الطلبات|البورد|board|الطلبات المتاحة
تحويل|إعادة إسناد|تغيير المستشار|بدل|مستشار ثاني|محامي تاني|اغير|نبدل|يتغير
خصوصية|بياناتي|سرية|معلوماتي|بيانات
أمان|اختراق|هكر|تهكر|مخترق|حماية|سرق
التحقق بخطوتين|رمز|كود|otp|رمز التحقق|مفتاح مرور|passkey
رسوم|سعر|بكم|بكام|فلوس|ثمن|تكلفة|بفلوس|مجاني|ببلاش|باطل|دفع|فاتورة
تقييم|نجوم|ريفيو|قيم|تقييمات
ملف|مرفق|فايل|مستند|وثيقة|ارفع|رفع|ارفق|صورة|fichier
أولوية|مستعجل|عاجل|طارئ|urgent|خطير|ضروري
توقف|طايح|واقع|داون|down|الموقع واقف|توفر|ما يفتح الموقع
صيانة|تحديث|maintenance
لغة|عربي|إنجليزي|فرنسي
منطقة زمنية|توقيت|ساعة|فرق التوقيت
تصعيد|مدير|اشتكي|شكوى|أصعد
استثناء|استثناءات|قوة قاهرة|نت|انترنت
توثيق|تحقق|معتمد|شهادة|رخصة
إتاحة|متاح|مشغول|إجازتي|غياب
تخصص|مجال|تخصصات
تصدير|تنزيل|تحميل
مسح|حذف|امسح|احذف|أمسح|شطب
إرسال|ارسل|ابعث|نبعث|ابعت|صيفط|نصيفط|أعمل طلب|طلب جديد
ما رد|ما يرد|لم يرد|مردش|ما ردش|طنش|طنشني|مجاوبش|ما جاوب|ماجاوبنيش|سكت|صمت|تجاهل
حالة|وين وصل|وين صار|فين وصل|بقى فين|متابعة|أتابع|تتبع|سير
يتواصل|يكلم|كلمني|يكلمني|مكلمنيش|يتصل|اتصال|تواصل|يعيط
متابعة السؤال|إعادة فتح|ارجع افتح|افتح من جديد|سؤال زيادة|سؤال ثاني|افتحه تاني
ساعة عمل|ساعات عمل|يوم عمل|أيام عمل
عطل رسمية|العطل الرسمية|إجازات رسمية|أعياد
إيقاف|اوقف|يوقف|وقف|تعليق|انتظار|ينتظر|يستنى|استنى|يصبر
غير راض|مش مرتاح|مو مرتاح|ما عجبني|زعلان
اقتراح|فكرة|ميزة|اقتراحات
روبوت|بوت|مساعد|شات بوت|آلي
إنسان|بني ادم|شخص|موظف|بشر|حد
دمج|ادمج|ضم|جمع
مين يشوف|من يرى|مين يقرا|من يقرأ|يطلع على|يقدر يشوف|خصوصية
مشكلة|الزر|زر
`

const fr = `
mot de passe|mdp|password|code secret|motdepasse
e-mail|mail|courriel|adresse mail|email|mél|adresse électronique
se connecter|connexion|login|loguer|identifier|me connecter|connecte
compte|profil|account|inscription|m'inscrire|créer un compte
demande|requête|dossier|consultation
consultant|expert|avocat|conseiller|spécialiste|consultante|pro
client|cliente|usager
rendez-vous|rdv|rencard|rendévou|entretien|créneau|réunion|visio
délai|délais|échéance|combien de temps|temps|deadline|date limite|quand est-ce|durée|sous combien
répondre|réponse|répond|repond|retour
annuler|annulation|retirer|retrait|supprimer ma demande|laisser tomber|revenir en arrière
décliner|refuser|refus|décline|dire non
accepter|acceptation|accord|prendre
notification|notif|notifs|alerte|avis|prévenir|prévenu
application|appli|app|installer
téléphone|portable|mobile|tel|smartphone|phone
discussion|chat|tchat|messagerie|conversation|live
ticket|signalement|incident|signaler|réclamation
assistance|support|aide|dépannage|sav|service client
problème|bug|panne|souci|marche pas|fonctionne pas|plante|bloqué|erreur|beug
lent|lenteur|rame|ramer|lag|long à charger
jour férié|jours fériés|férié|vacances|congé|congés|ramadan|aïd|fête
horaires|heures d'ouverture|ouvert|ouverts|week-end|vendredi|bosser|travailler|fermé
tableau|tableau des demandes|demandes disponibles|board
réattribution|réattribuer|changer de consultant|autre consultant|remplacer|changer
confidentialité|vie privée|données personnelles|données|rgpd|confidentiel
sécurité|piraté|pirate|hacké|piratage|protéger|volé
double authentification|deux facteurs|2fa|code de vérification|otp|passkey|clé d'accès
prix|tarif|coût|payer|paiement|gratuit|facture|argent|thune
évaluation|noter|note|étoiles|avis
fichier|pièce jointe|document|joindre|envoyer un fichier|pj|photo|doc
priorité|urgent|urgence|critique|grave
panne|hors ligne|site down|down|disponibilité|inaccessible
maintenance|mise à jour
fuseau horaire|heure locale|décalage|heure saoudienne|décalage horaire
escalade|réclamation|plainte|responsable|plaindre
exclusion|exclusions|force majeure|internet
vérification|vérifié|diplôme|certifié|habilité|attestation
disponibilité|disponible|absent|absence|indisponible|occupé
supprimer|effacer|suppression|fermer
rouvrir|réouvrir|rouverture|relancer
envoyer|poser une question|créer|nouvelle demande|déposer|soumettre|faire une demande
sans réponse|pas répondu|pas de réponse|répond pas|repond plus|silence|silence radio|ignore
où en est|où ça en est|suivre|suivi|statut|état|avancement|où est passé
contacter|appeler|joindre|écrire|prendre contact|me contacte|rappeler
rouvrir|réouvrir|encore une question|question de plus|clôturé|clos|terminé
heure ouvrée|heures ouvrées|jour ouvré|jours ouvrés
attendre|patienter|suspendre|pause|mettre en attente
mécontent|pas content|se passe mal|insatisfait|déçu
idée|souhait|suggestion|amélioration|fonctionnalité|proposer une idée
robot|bot|assistant|chatbot|automatique
humain|personne|quelqu'un|vraie personne|agent
fusionner|regrouper|réunir
réglé|résolu|résolution|solution|résoudre
lourd|taille|poids|volumineux|maximum|limite
connecter|connexion|connecté|session|sessions
tomber|tombé|en panne|indisponible
qui peut lire|qui peut voir|qui voit|qui lit|qui a accès|confidentialité
problème|bouton|bouton marche pas
garantir|garantie|promettre|promesse|engagement
`

const en = `
password|passcode|pwd|pass word|pw
e-mail|email|mail|e mail|inbox
sign in|log in|login|logon|signin|log on
account|profile|sign up|register|signup
request|case|enquiry|inquiry|consultation
consultant|expert|lawyer|advisor|adviser|specialist|attorney
client|customer
appointment|meeting|booking|slot|session|schedule|call
deadline|how long|time limit|due|how fast|how quickly|how soon|time|duration|when will
answer|reply|respond|response|get back
cancel|withdraw|call off|take back|undo|drop|retract
decline|refuse|reject|turn down|says no
accept|take|agree
notification|alert|notify|notice|push|notif|notifs
app|application|install
phone|mobile|cell|smartphone|iphone|android
chat|live chat|conversation|message
ticket|report a problem|report|issue
support|help desk|helpdesk|assistance|customer service|help
problem|bug|broken|not working|error|glitch|crash|doesnt work|trouble|stuck
slow|lag|laggy|loading|sluggish|freezes
holiday|holidays|eid|vacation|day off|ramadan|national day
opening hours|office hours|open|closed|friday|weekend|what time
board|pool|available requests|open requests
reassignment|reassign|change consultant|another consultant|switch|different consultant|replace|someone else
privacy|personal data|confidential|data|gdpr|private
security|hacked|hack|stolen|safe|protect|secure
two-factor|2fa|two step|verification code|otp|passkey|authenticator
price|cost|fee|pay|payment|free|invoice|money|charge
rating|rate|stars|review|feedback
file|attachment|document|upload|attach|photo|pdf
priority|urgent|emergency|critical|asap
outage|down|offline|availability|unavailable|uptime
maintenance|update
time zone|timezone|local time|saudi time
escalation|escalate|complaint|manager|complain
exclusion|force majeure|internet|not covered
verification|verified|licence|certificate|credentials|certified|license
availability|available|away|absence|busy|absent
delete|erase|remove|close
reopen|re-open|open again
send|submit|ask a lawyer|ask a question|new request|post|need advice|get advice
no answer|no reply|not answered|never replies|never answers|hasn't got back|didn't reply|ignores|silence|ghosted
where is|wheres|where's|status|track|progress|follow up on|check on
contact|call|phone me|hear from|reach out|get in touch|called me
reopen|follow up question|one more question|another question|after it closed
wait|hold off|pause|on hold|put off
unhappy|not happy|dissatisfied|disappointed
idea|wish|suggestion|feature|improvement
robot|bot|assistant|chatbot|automatic
human|person|someone real|real person|agent
merge|combine|join
fixed|fix|solved|resolve|resolution|solution
size|big|heavy|large|maximum|limit
declined|turned down|refused|decline
who can read|who can see|who sees|who reads|privacy|private
turned me down|turned down|said no|refused|declined|decline|not available
swap|switch|replace|different consultant|someone else|another consultant|new consultant
problem|button|button does nothing|does nothing
no answer|nobody called|nobody answers|haven't heard|no contact
`

const groupsOf = (locale: SynonymGroup['locale'], lines: string): SynonymGroup[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ locale, words: line.split('|') }))

/** What the platform knows by itself; administrators add to it. */
export const everydayWords: readonly SynonymGroup[] = [
  ...groupsOf('ar', ar),
  ...groupsOf('fr', fr),
  ...groupsOf('en', en),
]
