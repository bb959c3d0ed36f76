// Plain old JavaScript on purpose: it must run on, and complain about, a Node that is too old for everything else.
const major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  console.error(
    'Wafa needs Node 26 and this is ' +
      process.version +
      '. `npm ci` installs it beside the project:' +
      ' run `npm start`, `npm test` or `npx wafa`, not `node` itself, and do not omit optional dependencies.',
  )
  process.exit(1)
}
