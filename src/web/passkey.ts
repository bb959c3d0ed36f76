import { z } from 'zod'
import { api, type Fetch } from './api.ts'

/** Options as the server made them; the browser parses the rest of them itself. */
const creation = z.looseObject({ challenge: z.string() })
const request = z.looseObject({ challenge: z.string() })

export { knowsPasskeys } from './knows-passkeys.ts'

/** Asks the device for a new passkey and has it kept. False when the person called it off; throws `Problem`. */
export async function addPasskey(fetch: Fetch, name: string): Promise<boolean> {
  const options = await api(fetch).get('/api/auth/passkey/generate-register-options', creation, { name })
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  const credential = await ask(() => navigator.credentials.create({ publicKey }))
  if (credential === null) return false
  const body = { response: credential.toJSON(), name }
  await api(fetch).send('POST', '/api/auth/passkey/verify-registration', body, z.object({}))
  return true
}

/** Signs in by a passkey that the device has. False when the person called it off; throws `Problem`. */
export async function signInByPasskey(fetch: Fetch): Promise<boolean> {
  const options = await api(fetch).get('/api/auth/passkey/generate-authenticate-options', request)
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
    ...(options as unknown as PublicKeyCredentialRequestOptionsJSON),
    userVerification: 'required',
  })
  const credential = await ask(() => navigator.credentials.get({ publicKey }))
  if (credential === null) return false
  const body = { response: credential.toJSON() }
  await api(fetch).send('POST', '/api/auth/passkey/verify-authentication', body, z.object({}))
  return true
}

/** Browsers answer a cancelled question, and one that took too long, with an error. */
async function ask(question: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await question()
    return credential instanceof PublicKeyCredential ? credential : null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
