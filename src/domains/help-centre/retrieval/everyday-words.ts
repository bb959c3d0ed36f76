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
دوام|ساعات العمل|أوقات العمل|يشتغلون|فاتحين|تفتحون|مواعيد العمل
لوحة|لوحة الطلبات|البورد|board|الطلبات المتاحة
تحويل|إعادة إسناد|تغيير المستشار|بدل|مستشار ثاني|محامي تاني|اغير|نبدل|يتغير
خصوصية|بياناتي|سرية|معلوماتي|بيانات
أمان|اختراق|هكر|تهكر|مخترق|حماية|سرق
التحقق بخطوتين|رمز|كود|otp|رمز التحقق|مفتاح مرور|passkey
رسوم|سعر|فلوس|ثمن|تكلفة|بفلوس|مجاني|ببلاش|باطل|دفع|فاتورة
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
`

const fr = `
mot de passe|mdp|password|code secret|pass|motdepasse
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
horaires|heures ouvrées|heures d'ouverture|ouvert|heure ouvrée|week-end|dimanche
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
holiday|holidays|eid|vacation|day off|ramadan|weekend
working hours|business hours|office hours|opening hours|open|business hour
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
