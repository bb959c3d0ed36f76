// After `npm ci`: builds messages and pages, so that the first start need not. Where that cannot be (an old Node, since
// optional dependencies were left out) nothing is lost: `npm start` builds what is missing, or says what is wrong.
import { spawnSync } from 'node:child_process'

if (Number(process.versions.node.split('.')[0]) >= 26) {
  const { status } = spawnSync(process.execPath, ['tools/build.ts'], { stdio: 'inherit' })
  if (status !== 0) console.error('The pages could not be built; `npm start` will try again.')
}
