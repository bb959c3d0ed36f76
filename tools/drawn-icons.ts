import type { Plugin } from 'vite'
import { z } from 'zod'

const iconData = z.object({
  name: z.string(),
  node: z.array(z.tuple([z.string(), z.record(z.string(), z.string())])),
})

/**
 * Lucide's icons as plain drawings. Its own parts work a drawing out, element by element, wherever they are brought to
 * life: a third of the time that a page of cards took for that. They take `size` in CSS pixels (24) and `class`, and say
 * nothing to who cannot see them: words stand beside them.
 */
export const drawnIcons: Plugin = {
  name: 'wafa:drawn-icons',
  enforce: 'pre',
  transform: {
    filter: { id: /@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/][\w-]+\.svelte$/ },
    handler(code) {
      const found = /const iconData = (\{.*\});/.exec(code)?.[1] ?? this.error('no icon is drawn here')
      const { name, node } = iconData.parse(JSON.parse(found))
      return { code: drawing(name, node), map: null }
    },
  },
}

function drawing(name: string, node: z.infer<typeof iconData>['node']): string {
  const parts = node.map(([tag, given]) => `<${tag}${attributes(given)} />`).join('')
  const own = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  })
  return `<script>let { size = 24, class: own } = $props()</script>
<svg${own} width={size} height={size} class={['lucide lucide-${name}', own]}>${parts}</svg>`
}

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .filter(([name]) => name !== 'key')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
