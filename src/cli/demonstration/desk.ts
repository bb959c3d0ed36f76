import { updateProfile } from '../../domains/accounts/index.ts'
import { getRota, setRota } from '../../domains/duty/index.ts'
import { settleStep } from '../../domains/installation/index.ts'
import { steps } from '../../domains/installation/schemas.ts'
import { saveFilter, writeMacro } from '../../domains/support/index.ts'
import { type Company, everyone, type Name } from './company.ts'

const macros = [
  {
    name: { ar: 'تلقينا بلاغك', fr: 'Bien reçu', en: 'We are looking into it' },
    texts: {
      ar: 'أهلًا {requester}، تلقينا بلاغك {number} ونعمل عليه الآن.',
      fr: 'Bonjour {requester}, nous avons bien reçu {number} et nous nous en occupons.',
      en: 'Hello {requester}, we have {number} and are looking into it now.',
    },
    actions: [{ do: 'take' as const }],
  },
  {
    name: { ar: 'نحتاج لقطة شاشة', fr: 'Une capture, s’il vous plaît', en: 'A picture, please' },
    texts: {
      ar: 'هل ترسل إلينا صورة للشاشة كما تراها؟ سننتظر ردك، ولا تُحسب مدة الانتظار.',
      fr: 'Pouvez-vous nous envoyer une capture d’écran ? Le temps d’attente n’est pas compté.',
      en: 'Could you send us a picture of the screen? The time that we wait for you does not count.',
    },
    actions: [{ do: 'wait' as const }],
  },
]

/** The desk as a team that works there would have it: steps done, a rota, prepared replies, a filter for all. */
export async function furnish(company: Company): Promise<void> {
  const [noura, camille] = [company.as('noura'), company.as('camille')]
  for (const step of steps) await settleStep(noura, { step, as: 'done' })
  const { revision, startsOn, handoverAt } = await getRota(noura, {})
  const members = (['camille', 'omar'] as const).map((name) => company.idOf(name))
  await setRota(noura, { revision, startsOn, handoverAt, members })
  for (const macro of macros) await writeMacro(noura, macro)
  const name = { ar: 'مدفوعات متعثرة', fr: 'Paiements en panne', en: 'Payments in trouble' }[camille.locale]
  await saveFilter(camille, { name, definition: { category: 'payment' }, shared: true })
  // Whoever works here knows the way.
  const knowing = Object.entries(everyone).filter(([, { roles }]) => roles.some((role) => role !== 'client'))
  for (const [who] of knowing as [Name, unknown][]) await updateProfile(company.as(who), { tour: 'done' })
}
