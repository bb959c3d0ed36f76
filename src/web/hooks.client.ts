import type { HandleClientError } from '@sveltejs/kit'
import { m } from '#messages'
import { Problem } from './api.ts'

export const handleError: HandleClientError = ({ error, status }) => {
  if (error instanceof Problem) return { message: error.message, code: error.code }
  return { message: status === 404 ? m.errors_not_found() : m.errors_internal(), code: 'internal' }
}
