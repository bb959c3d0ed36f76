import type { Component } from 'svelte'
import BellRing from '@lucide/svelte/icons/bell-ring'
import BookOpen from '@lucide/svelte/icons/book-open'
import CalendarClock from '@lucide/svelte/icons/calendar-clock'
import ClipboardList from '@lucide/svelte/icons/clipboard-list'
import FileInput from '@lucide/svelte/icons/file-input'
import IdCard from '@lucide/svelte/icons/id-card'
import LifeBuoy from '@lucide/svelte/icons/life-buoy'
import MailCheck from '@lucide/svelte/icons/mail-check'
import Mails from '@lucide/svelte/icons/mails'
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote'
import Send from '@lucide/svelte/icons/send'
import Settings2 from '@lucide/svelte/icons/settings-2'
import Users from '@lucide/svelte/icons/users'
import type { Role } from '#base/actor.ts'
import { m } from '#messages'
import { mayAdminister } from '#web/navigation.ts'

export type Place = {
  readonly href: string
  readonly label: () => string
  readonly text: () => string
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>
}
export type Places = { readonly title: () => string; readonly places: readonly Place[] }

const place = (href: string, icon: Place['icon'], label: () => string, text: () => string): Place => ({
  href,
  icon,
  label,
  text,
})

/** What is administered, by what it is about. Who may go where stands in `navigation.ts`. */
const all: readonly Places[] = [
  {
    title: m.administration_people,
    places: [
      place('/people', Users, m.pages_nav_people, m.administration_people_text),
      place('/administration/consultants', IdCard, m.consultants_nav_verification, m.administration_verification_text),
      place(
        '/administration/specialties',
        ClipboardList,
        m.consultants_nav_specialties,
        m.administration_specialties_text,
      ),
    ],
  },
  {
    title: m.administration_promises,
    places: [
      place('/administration/calendar', CalendarClock, m.agreements_calendars, m.administration_calendar_text),
      place('/administration/escalation', BellRing, m.duty_escalation, m.administration_escalation_text),
      place('/administration/duty', LifeBuoy, m.duty_plan_title, m.administration_duty_text),
    ],
  },
  {
    title: m.administration_support,
    places: [
      place('/administration/help', BookOpen, m.help_edit_title, m.administration_help_text),
      place('/administration/macros', MessageSquareQuote, m.desk_macros, m.administration_macros_text),
      place('/administration/import', FileInput, m.import_title, m.import_place_text),
    ],
  },
  {
    title: m.administration_notices,
    places: [
      place('/administration/deliveries', Send, m.notifications_nav_deliveries, m.administration_deliveries_text),
      place('/administration/mails', MailCheck, m.pages_nav_outbox, m.administration_outbox_text),
      place('/administration/mails/kinds', Mails, m.administration_mails, m.administration_mails_text),
    ],
  },
  {
    title: m.administration_platform,
    places: [
      place('/administration/installation', Settings2, m.installation_title, m.administration_installation_text),
    ],
  },
]

/** What somebody of these roles administers; a group of which nothing is theirs is left out. */
export const administrationFor = (roles: readonly Role[]): readonly Places[] =>
  all
    .map(({ title, places }) => ({ title, places: places.filter(({ href }) => mayAdminister(roles, href)) }))
    .filter(({ places }) => places.length > 0)
