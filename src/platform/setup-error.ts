/** Something that whoever starts Wafa must put right; `message` is one line and says how. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
