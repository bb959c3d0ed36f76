import type { Component } from 'svelte'
import { m } from '#messages'

type Part = { readonly label: () => string; readonly load: () => Promise<{ default: Component<{ now: number }> }> }

/** What is shown beside foundations and base components: the parts of each domain, by the last piece of their address. */
export const parts: Readonly<Record<string, Part>> = {
  homes: { label: m.design_homes, load: () => import('./parts/Homes.svelte') },
  requests: { label: m.consultations_requests_title, load: () => import('./parts/Requests.svelte') },
  course: { label: m.consultations_consultations_title, load: () => import('./parts/Course.svelte') },
  consultants: { label: m.consultants_directory_title, load: () => import('./parts/Consultants.svelte') },
  calendar: { label: m.design_calendar, load: () => import('./parts/Calendar.svelte') },
  reports: { label: m.design_reports, load: () => import('./parts/Reports.svelte') },
  chat: { label: m.chat_title, load: () => import('./parts/Chat.svelte') },
  desk: { label: m.desk_title, load: () => import('./parts/Desk.svelte') },
  support: { label: m.support_title, load: () => import('./parts/Support.svelte') },
  duty: { label: m.design_duty, load: () => import('./parts/Duty.svelte') },
  help: { label: m.help_title, load: () => import('./parts/Help.svelte') },
  administration: { label: m.design_administration, load: () => import('./parts/Administration.svelte') },
  application: { label: m.design_application, load: () => import('./parts/Application.svelte') },
}
