import { z } from 'zod'
import { m } from '../../../messages/messages.js'
import { notice } from '../notice.ts'

const profile = () => '/profile'

/** A consultant's standing on the platform. */
export const accountKinds = {
  consultant_verified: notice({
    topic: 'account',
    parameters: {},
    title: m.notices_consultant_verified_title,
    body: m.notices_consultant_verified_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  document_verified: notice({
    topic: 'account',
    parameters: { name: z.string() },
    title: m.notices_document_verified_title,
    body: m.notices_document_verified_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  document_rejected: notice({
    topic: 'account',
    parameters: { name: z.string() },
    title: m.notices_document_rejected_title,
    body: m.notices_document_rejected_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  verification_expiring: notice({
    topic: 'account',
    parameters: { endsOn: z.iso.date() },
    title: m.notices_verification_expiring_title,
    body: m.notices_verification_expiring_body,
    action: m.notices_action_profile,
    path: profile,
  }),
  verification_ended: notice({
    topic: 'account',
    parameters: {},
    title: m.notices_verification_ended_title,
    body: m.notices_verification_ended_body,
    action: m.notices_action_profile,
    path: profile,
  }),
}
