import { table } from '../command.ts'
import { demonstrationAccounts, demonstrationPassword } from '../demonstration/people.ts'

/** What whoever started everything reads when it is at work. */
export function announce(origin: string, milliseconds: number, demonstration: boolean): void {
  console.log(`Wafa is ready at ${origin} (after ${(milliseconds / 1000).toFixed(1)} s)`)
  if (!demonstration) return
  console.log(`\nDemonstration accounts, all with the password ${demonstrationPassword}:`)
  const rows = demonstrationAccounts.map(({ email, name, roles, locale }): [string, string] => [
    email,
    `${roles.join(', ')} (${locale}): ${name}`,
  ])
  console.log(table(rows).join('\n'))
}
