/** The other side did not take what was handed to it. Permanent: it would say the same tomorrow. */
export class NotTaken extends Error {
  readonly permanent: boolean

  constructor(message: string, permanent: boolean) {
    super(message)
    this.name = 'NotTaken'
    this.permanent = permanent
  }
}
