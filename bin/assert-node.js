// Before npm scripts: on an old Node the program would fail with riddles.
if (Number.parseInt(process.versions.node, 10) < 26) {
  console.error(`wafa: Node 26 is missing (this is ${process.version}): run npm ci, with optional packages`)
  process.exit(1)
}
