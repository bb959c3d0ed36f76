import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every component is drawn by the pages under `/design`, where it can be looked at in all its states, or is excused here. */
const excused: Readonly<Record<string, string>> = {
  'AccountMenu.svelte': 'stands at the head of those pages themselves',
  'Afterwards.svelte': 'draws nothing',
  'Appearance.svelte': 'stands at the head of every page of a visitor',
  'Footer.svelte': 'stands at the foot of those pages themselves',
  'Live.svelte': 'draws nothing',
  'MoveClock.svelte': 'stands at the head of those pages themselves',
  'RehearsalMenu.svelte': 'stands at the head of those pages themselves',
  'Shell.svelte': 'frames those pages themselves',
  'Toasts.svelte': 'is where the button for a toast shows one',
  'chat/Panel.svelte': 'opens from those pages themselves',
  'chat/Talk.svelte': 'asks the server; all that it is put together of is shown',
  'chat/desk/DeskTalk.svelte': 'asks the server; all that it is put together of is shown',
  'help/HelpFrame.svelte': 'frames a whole page',
  'help/HelpHead.svelte': 'draws nothing',
  'home/Home.svelte': 'puts the homes of all roles in order, each of which is shown',
  'installation/StepPage.svelte': 'frames a whole page',
  'offline/Offline.svelte': 'frames a whole page',
  'offline/Outbox.svelte': 'shows what a browser keeps, and a sample of it would be sent',
  'search/Palette.svelte': 'opens from those pages themselves',
  'search/Search.svelte': 'stands at the head of those pages themselves',
  'search/Shortcuts.svelte': 'opens from those pages themselves',
}

const components = 'src/web/components'
const drawn = new Set<string>()

async function follow(path: string): Promise<void> {
  if (drawn.has(path)) return
  drawn.add(path)
  const source = await readFile(path, 'utf8')
  const imports = source.matchAll(/(?:^\s*import (?!type)[^']*|import\()'((?:#web|\.\.?)\/[^']+\.(?:svelte|ts))'/gm)
  for (const [, name = ''] of imports)
    await follow(name.startsWith('#web/') ? name.replace('#web', 'src/web') : join(path, '..', name))
}

for await (const path of glob('src/web/routes/design/**/*.svelte')) await follow(path)
const all = await Array.fromAsync(glob(`${components}/**/*.svelte`))
const names = all.map((path) => path.slice(components.length + 1)).toSorted()
const faults = [
  ...names
    .filter((name) => !drawn.has(`${components}/${name}`) && !(name in excused))
    .map((name) => `${name} is not drawn under /design`),
  ...Object.keys(excused)
    .filter((name) => !names.includes(name))
    .map((name) => `${name} is excused, and is not there`),
]
for (const fault of faults) console.error(fault)
console.log(`design: ${names.length} components, ${faults.length} faults`)
process.exit(faults.length > 0 || names.length === 0 ? 1 : 0)
