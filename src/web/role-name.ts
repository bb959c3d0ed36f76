import type { Role } from '#base/actor.ts'
import { m } from '#messages'

const names: Record<Role, () => string> = {
  client: m.accounts_role_client,
  consultant: m.accounts_role_consultant,
  agent: m.accounts_role_agent,
  administrator: m.accounts_role_administrator,
}

/** A role in the reader's words. */
export const roleName = (role: Role): string => names[role]()
