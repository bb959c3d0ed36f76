import { z } from 'zod'
import { m } from '../../../messages/messages.js'
import { notice } from '../notice.ts'

const profile = () => '/consultant'
const account = () => '/account'
const endsOn = z.iso.date()

/** Somebody's standing on the platform. */
export const accountKinds = {
  /** To the administrators. */
  consultant_applied: notice({
    topic: 'desk',
    parameters: { name: z.string(), personId: z.uuid() },
    title: m.notices_consultant_applied_title,
    body: m.notices_consultant_applied_body,
    action: m.notices_action_verify,
    path: ({ personId }) => `/administration/consultants/${personId}`,
  }),
  consultant_verified: notice({
    topic: 'account',
    parameters: { endsOn },
    title: m.notices_consultant_verified_title,
    body: m.notices_consultant_verified_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  consultant_refused: notice({
    topic: 'account',
    parameters: {},
    title: m.notices_consultant_refused_title,
    body: m.notices_consultant_refused_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  verification_withdrawn: notice({
    topic: 'account',
    parameters: {},
    title: m.notices_verification_withdrawn_title,
    body: m.notices_verification_withdrawn_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  verification_expiring: notice({
    topic: 'account',
    parameters: { endsOn },
    title: m.notices_verification_expiring_title,
    body: m.notices_verification_expiring_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  verification_expired: notice({
    topic: 'account',
    parameters: { endsOn },
    title: m.notices_verification_expired_title,
    body: m.notices_verification_expired_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  /** What an administrator sends to themself. */
  test: notice({
    topic: 'account',
    parameters: {},
    title: m.notices_test_title,
    body: m.notices_test_body,
    action: m.notices_action_test,
    path: () => '/administration/installation/notifications',
  }),
  roles_changed: notice({
    topic: 'account',
    parameters: {},
    title: m.notices_roles_changed_title,
    body: m.notices_roles_changed_body,
    action: m.notices_action_account,
    path: account,
  }),
  account_reinstated: notice({
    topic: 'account',
    parameters: {},
    title: m.notices_account_reinstated_title,
    body: m.notices_account_reinstated_body,
    action: m.notices_action_account,
    path: account,
  }),
}
