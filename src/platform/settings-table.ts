import { settingNames, settings, standardOf } from './environment.ts'

/** The table of settings as README shows it. */
export function settingsTable(): string {
  const rows = settingNames.map((name) => {
    const standard = standardOf(name)
    return `| \`${name}\` | ${standard === undefined ? '' : `\`${standard}\``} | ${settings[name].about} |`
  })
  return ['| setting | default | |', '|---|---|---|', ...rows].join('\n')
}
