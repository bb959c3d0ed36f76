import { fold } from '../../../base/folding.ts'
import type { Locale } from '../../../base/languages.ts'

/** Words that ask, greet or join, and tell nothing of what is looked for; as they are spoken too. */
const written: Record<Locale, string> = {
  ar: `
    من في على إلى عن مع أو ثم أن إن لا ما لم لن قد هل كيف متى أين ماذا لماذا كم أي أية هذا هذه ذلك تلك هنا هناك هو هي هم نحن
    أنا أنت أنتم كان كانت يكون تكون كل بعض غير بين حتى إذا لو لكن عند عندي عنده عندك لدي لديه لي لك له لها لنا لهم بي به بها فيه فيها عليه
    عليها منه منها الذي التي الذين ليس ليست سوف كما أما إما حين ولا وما وهل أنه أنها بأن لأن عشان علشان
    أريد نريد يريد أرغب أود ممكن يمكن يمكنني أستطيع أقدر نقدر لازم يجب فضلك سمحت رجاء أرجو شكرا مرحبا السلام عليكم سلام أهلا هلا
    وش ايش إيش شو شنو شنوه ليش ليه علاش كيفاش كيفية ازاي إزاي إمتى امتى فين وين منين مين واش اش أشنو شحال قديش
    أبي ابغى أبغى أبغا نبغى ابغي بغيت نبغي عايز عايزة عاوز عاوزة بدي بدنا حاب حابة ودي نحب
    اللي يلي ديال ديالي تاع متاع بتاع بتاعي بتاعتي حق حقي حقتي هاد هذي هادي دي ده دا دول هيدا كده كذا هيك هكا
    يا يعني طيب بس برضه كمان عندنا عاد لسه لسا مو مش مب موش ماشي فيني اقدر كيفني خلاص الحين دلوقتي دابا توا هلق هسه
    شي شيء حاجة اعمل أعمل أسوي اسوي نسوي ندير دير نعمل يصير يحصل حصل صار رح راح عم قاعد جدا شوف أحط احط حط أعطي عطني اعطني خلي جاني جالي ألاقي القى الاقي نفس مرة مره كلها بكون مين`,
  fr: `
    le la les l un une des du de d au aux et ou où à a en dans sur sous pour par avec sans ce cet cette ces ça c se s sa son ses mon ma mes ton
    ta tes notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m te t moi toi lui y ne n pas plus que qu qui quoi dont
    quand comment combien pourquoi quel quelle quels quelles est es suis sont sommes êtes être était été sera ai as avons avez ont avoir avait
    si mais donc or ni car comme aussi alors très trop bien fait fais faire font faut peut peux pouvez puis pourrais pouvoir puisse veux veut voudrais
    vouloir souhaite aimerais dois doit devoir svp stp plait plaît merci bonjour salut bonsoir là ici aujourd hui
    jpeu jpe jpeux jveu jveux jai jsuis ki ke koi keske kan kand cmt coment comen pk pq pkoi pr ds ac avc c ct cé sa g ya tt ts kel kelle
    vs ns dsl slt bjr jattends nimporte lequel tjs toujours deja encore maintenant jen den len donner donne mettre mets meme deux sait va vais aller besoin aider aidez savoir sais dire quelque chose quelqu quelquun qqun qqn truc`,
  en: `
    the a an and or but if of to in on at by for with without from into as is are am was were be been being do does did done doing have has had having
    i me my mine myself you your yours u ur r he she it its they them their we us our this that these those there here what which who whom whose
    when where why how can could may might must shall should will would wanna want wants wanted need needs needed like gonna gotta get gets got getting
    please pls plz thanks thank thx hi hello hey dear not no don t s ll ve re im ive id so than then too very just about any some
    cant dont doesnt isnt im ive whats wheres hasnt havent didnt wont its it cannot couldnt shouldnt wouldnt aint hes shes theres whos
    him his her hers now then something anything thing things someone anyone let lets make makes put give gives keep keeps go goes going know tell way possible able really also still`,
}

const folded: Record<Locale, ReadonlySet<string>> = {
  ar: new Set(fold(written.ar).split(/\s+/)),
  fr: new Set(fold(written.fr).split(/\s+/)),
  en: new Set(fold(written.en).split(/\s+/)),
}

/** A folded word that is passed over when something else is left to look for. */
export const isStopWord = (locale: Locale, word: string): boolean => word === '' || folded[locale].has(word)
