import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** The assistant answers in the chat: its own address leads there, with the question if one was handed on. */
export const GET: RequestHandler = ({ url }) => {
  const question = url.searchParams.get('question')
  redirect(308, question === null ? '/chat' : `/chat?question=${encodeURIComponent(question)}`)
}
