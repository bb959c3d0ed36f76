import type { Component } from 'svelte'
import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business'
import ClipboardList from '@lucide/svelte/icons/clipboard-list'
import Gauge from '@lucide/svelte/icons/gauge'
import IdCard from '@lucide/svelte/icons/id-card'
import LifeBuoy from '@lucide/svelte/icons/life-buoy'
import Inbox from '@lucide/svelte/icons/inbox'
import MessagesSquare from '@lucide/svelte/icons/messages-square'
import Settings2 from '@lucide/svelte/icons/settings-2'
import UserCheck from '@lucide/svelte/icons/user-check'
import type { Role } from '#base/actor.ts'
import { m } from '#messages'

export type Destination = {
  readonly href: string
  readonly label: () => string
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>
  /** Who sees it: whoever holds one of these roles. */
  readonly roles: readonly Role[]
}

/**
 * The main ways through the platform, in order, by role. A new section is a line here. Every page fetches all of the
 * icons: two sections share one where nobody of one role sees both.
 */
export const destinations: readonly Destination[] = [
  { href: '/offers', label: m.pages_nav_offers, icon: Inbox, roles: ['consultant'] },
  { href: '/board', label: m.pages_nav_board, icon: ClipboardList, roles: ['consultant'] },
  { href: '/consultations', label: m.pages_nav_consultations, icon: BriefcaseBusiness, roles: ['consultant'] },
  { href: '/consultant', label: m.consultants_nav_own, icon: IdCard, roles: ['consultant'] },
  { href: '/requests', label: m.pages_nav_requests, icon: MessagesSquare, roles: ['client'] },
  { href: '/consultants', label: m.pages_nav_consultants, icon: UserCheck, roles: ['client'] },
  { href: '/support', label: m.support_title, icon: LifeBuoy, roles: ['client', 'consultant'] },
  { href: '/desk', label: m.pages_nav_desk, icon: Gauge, roles: ['agent', 'administrator'] },
  { href: '/duty', label: m.duty_nav, icon: LifeBuoy, roles: ['agent', 'administrator'] },
  { href: '/administration', label: m.administration_title, icon: Settings2, roles: ['agent', 'administrator'] },
]

export const destinationsFor = (roles: readonly Role[]): readonly Destination[] =>
  destinations.filter((destination) => destination.roles.some((role) => roles.includes(role)))

/** What the page of administration leads to, by who may; its words stand there, where every page need not fetch them. */
export const administered: Readonly<Record<string, readonly Role[]>> = {
  '/people': ['administrator'],
  '/administration/consultants': ['administrator'],
  '/administration/specialties': ['administrator'],
  '/administration/calendar': ['administrator'],
  '/administration/duty': ['administrator'],
  '/administration/escalation': ['administrator'],
  '/administration/macros': ['agent', 'administrator'],
  '/administration/help': ['agent', 'administrator'],
  '/administration/deliveries': ['agent', 'administrator'],
  '/administration/mails': ['administrator'],
  '/administration/mails/kinds': ['agent', 'administrator'],
  '/administration/import': ['administrator'],
  '/administration/installation': ['administrator'],
}

/** Whether somebody of these roles may go to a place of administration. */
export const mayAdminister = (roles: readonly Role[], href: string): boolean =>
  administered[href]?.some((role) => roles.includes(role)) === true

/** Whether an address belongs to a section. */
export const isWithin = (pathname: string, href: string): boolean =>
  pathname === href || pathname.startsWith(`${href}/`)
