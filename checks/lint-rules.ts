/** As much of a syntax node, and of oxlint's plugin interface, as the rules below look at. */
type Node = {
  readonly type: string
  readonly name?: string
  readonly callee?: Node
  readonly object?: Node
  readonly property?: Node
  readonly arguments?: readonly Node[]
}
type Context = { report(fault: { node: Node; message: string }): void }

/** `new Date()` without an argument reads the machine's time; with one it only converts. */
const clock = {
  create(context: Context): Record<string, (node: Node) => void> {
    const message = 'Time is read in src/platform/system-clock.ts (browser: src/web/browser-clock.ts): take `now`.'
    return {
      NewExpression(node) {
        if (node.callee?.name === 'Date' && node.arguments?.length === 0) context.report({ node, message })
      },
      CallExpression(node) {
        if (node.callee?.type === 'Identifier' && node.callee.name === 'Date') context.report({ node, message })
      },
      MemberExpression(node) {
        const name = `${node.object?.name}.${node.property?.name}`
        if (name === 'Date.now' || name === 'Temporal.Now') context.report({ node, message })
      },
    }
  },
}

/** The server speaks to many at once: it says in which language. (Pages know theirs.) */
const locale = {
  create(context: Context): Record<string, (node: Node) => void> {
    const message = 'Say in which language: m.key({ … }, { locale }).'
    return {
      CallExpression(node) {
        const said = node.callee?.type === 'MemberExpression' && node.callee.object?.name === 'm'
        if (said && (node.arguments?.length ?? 0) < 2) context.report({ node, message })
      },
    }
  },
}

export default { meta: { name: 'wafa' }, rules: { clock, locale } }
