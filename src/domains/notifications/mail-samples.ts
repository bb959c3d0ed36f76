import { Failure } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { plainHabits } from '../../base/saying.ts'
import { m } from '../../messages/messages.js'
import { type Context, view } from '../../platform/action.ts'
import type { Mail } from '../../platform/mail/mail.ts'
import { identityMailKinds } from '../accounts/index.ts'
import { installationOf } from '../installation/index.ts'
import { isKind, kindNames, kinds } from './kinds/index.ts'
import { sampleOf } from './kinds/samples.ts'
import { identityMail } from './mail/identity-mail.ts'
import { type Sign, signOf } from './mail/layout.ts'
import { noticeMail } from './mail/notice-mail.ts'
import { maySeeMailSamples } from './permissions.ts'
import { mailSample, mailSampleInput, mailSampleList, mailSamplesInput } from './schemas.ts'

/** Where its reader is: far enough from the agreement's zone for both to be said. */
const timeZone = 'Europe/Paris'
const nobody = '018f0000-0000-7000-8000-000000000001'
const email = 'reader@example.org'

type Sample = { readonly kind: string; readonly topic: string; readonly mail: Mail }

function noticeSample(context: Context, kind: (typeof kindNames)[number], locale: Locale, sign: Sign): Sample {
  const { topic } = kinds[kind]
  const reader = { ...plainHabits, locale, timeZone, platform: sign.name }
  const spoken = kinds[kind].speak(sampleOf(kind, locale, context.now), reader)
  const to = { name: m.notices_sample_name({}, { locale }), email, locale }
  const ids = { deliveryId: nobody, notificationId: nobody, threadId: null }
  return { kind, topic, mail: noticeMail({ ...ids, topic, spoken, to, sign, origin: originOf(context) }) }
}

function identitySample(
  context: Context,
  kind: (typeof identityMailKinds)[number],
  locale: Locale,
  sign: Sign,
): Sample {
  const [origin, name] = [originOf(context), m.notices_sample_name({}, { locale })]
  const url = new URL('/verify?token=0123456789abcdef', origin).href
  const mail = identityMail({ kind, name, email, url, locale }, { deliveryId: nobody, origin, sign })
  return { kind: `identity_${kind}`, topic: 'identity', mail }
}

const originOf = ({ platform }: Context): string => platform.environment.ORIGIN

async function samplesOf(context: Context, locale: Locale): Promise<Sample[]> {
  const sign = signOf(await installationOf(context), locale)
  return [
    ...kindNames.map((kind) => noticeSample(context, kind, locale, sign)),
    ...identityMailKinds.map((kind) => identitySample(context, kind, locale, sign)),
  ]
}

/** Every mail that the platform sends, from sample data, in one language; for operators. */
export const listMailSamples = view({
  name: 'notifications.list-mail-samples',
  input: mailSamplesInput,
  output: mailSampleList,
  permit: maySeeMailSamples,
  async run(context, { language }) {
    const samples = await samplesOf(context, language)
    return { items: samples.map(({ kind, topic, mail }) => ({ kind, topic, subject: mail.subject, text: mail.text })) }
  },
})

/** One of them with its HTML. Throws `not_found` for a kind that there is not. */
export const getMailSample = view({
  name: 'notifications.get-mail-sample',
  input: mailSampleInput,
  output: mailSample,
  permit: maySeeMailSamples,
  async run(context, { kind, language }) {
    const known = isKind(kind) || identityMailKinds.some((name) => kind === `identity_${name}`)
    const found = known ? (await samplesOf(context, language)).find((sample) => sample.kind === kind) : undefined
    if (found === undefined) throw new Failure('not_found')
    const { topic, mail } = found
    return { kind, topic, subject: mail.subject, text: mail.text, html: mail.html }
  },
})
