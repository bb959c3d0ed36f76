import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import { iso } from '../../../base/time.ts'
import { m } from '../../../messages/messages.js'
import { type Kind, kinds } from './index.ts'

const someId = '018f0000-0000-7000-8000-000000000001'

/** What any kind of notice could be about, two days before or after `now`; a new parameter needs a line here. */
function everything(locale: Locale, now: Instant): Readonly<Record<string, unknown>> {
  const ahead = iso(now.add({ hours: 48 }))
  const behind = iso(now.subtract({ hours: 48 }))
  return {
    requestId: someId,
    ticketId: someId,
    itemId: someId,
    release: '2.4',
    plannedOn: ahead.slice(0, 10),
    callOutId: someId,
    chatId: someId,
    incidentId: someId,
    title: m.notices_sample_subject({}, { locale }),
    words: m.notices_sample_reason({}, { locale }),
    transcript: m.notices_sample_subject({}, { locale }),
    personId: someId,
    number: 'R-2026-000123',
    intoNumber: 'T-2026-000124',
    subject: m.notices_sample_subject({}, { locale }),
    zone: 'Asia/Riyadh',
    name: m.notices_sample_name({}, { locale }),
    clause: 'C6',
    priority: 2,
    reason: m.notices_sample_reason({}, { locale }),
    share: 75,
    endsOn: ahead.slice(0, 10),
    dueAt: ahead,
    startsAt: ahead,
    untilAt: ahead,
    beforeAt: behind,
    lapsedAt: behind,
    heldAt: behind,
    listedAt: behind,
  }
}

/** Parameters with which a kind of notice can be shown to somebody who wants to see what it says. */
export function sampleOf(kind: Kind, locale: Locale, now: Instant): Record<string, unknown> {
  const known = everything(locale, now)
  return Object.fromEntries(Object.keys(kinds[kind].parameters.shape).map((name) => [name, known[name]]))
}
