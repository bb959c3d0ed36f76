import type { Environment } from './environment.ts'
import type { Platform } from './platform.ts'
import { systemNow } from './system-clock.ts'

/** After a failure the model is left alone for so long, in milliseconds: who asks then does not wait for it. */
const rest = 60_000
/** Of an answer, in tokens. */
const longest = 500

const restingUntil = new WeakMap<Environment, number>()

export type Wording = { readonly instruction: string; readonly text: string }

/**
 * What the installation's language model makes of a text; null where none is set, or it is slow, down or silent. It
 * never throws, and is never waited for longer than the settings say.
 */
export async function worded({ environment, log }: Platform, { instruction, text }: Wording): Promise<string | null> {
  const { ASSISTANT_MODEL_URL: baseURL, ASSISTANT_MODEL: model, ASSISTANT_MODEL_KEY: apiKey } = environment
  if (baseURL === undefined || model === undefined) return null
  if (systemNow().epochMilliseconds < (restingUntil.get(environment) ?? 0)) return null
  // Read when there is a model: a start should not wait for what few installations have.
  const [{ createOpenAICompatible }, { generateText }] = await Promise.all([
    import('@ai-sdk/openai-compatible'),
    import('ai'),
  ])
  const provider = createOpenAICompatible({ name: 'assistant', baseURL, ...(apiKey === undefined ? {} : { apiKey }) })
  try {
    const answer = await generateText({
      model: provider(model),
      system: instruction,
      prompt: text,
      temperature: 0,
      maxOutputTokens: longest,
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(environment.ASSISTANT_MODEL_MILLISECONDS),
    })
    return answer.text.trim() === '' ? null : answer.text.trim()
  } catch (error) {
    restingUntil.set(environment, systemNow().epochMilliseconds + rest)
    log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'the language model did not answer')
    return null
  }
}
