import { faultsOf, isSet, type SettingName, settingNames, settings, shownValue } from '../platform/environment.ts'
import { command } from './command.ts'

const marks = { set: '*', standard: ' ' } as const

/** Shows every setting as this environment makes it; exit code 1 when one is wrong. */
export const checkConfig = command({
  about: 'Shows every setting (* marks what the environment sets; secrets are masked), then what is wrong.',
  options: {},
  run: async () => {
    const width = Math.max(...settingNames.map((name) => name.length))
    for (const name of settingNames) {
      const mark = isSet(name, process.env) ? marks.set : marks.standard
      console.log(`${mark} ${name.padEnd(width)}  ${valueOf(name)}`)
    }
    const faults = faultsOf(process.env)
    for (const fault of faults) console.error(`wrong: ${fault}`)
    if (faults.length === 0) console.log('\nNothing is wrong.')
    return faults.length === 0 ? 0 : 1
  },
})

const valueOf = (name: SettingName): string =>
  shownValue(name, process.env) === 'not set' ? `not set (${settings[name].about})` : shownValue(name, process.env)
