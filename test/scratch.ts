import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
const room = 4 * 2 ** 30

/**
 * Where a run keeps what is gone with it: clusters, databases, the browser's profile. In memory where there is room,
 * for a database is copied there in a tenth of the time; on the disk elsewhere.
 */
export const scratch: string = hasRoom() ? memory : tmpdir()

/** Whether shared memory is large enough for the browser's pictures too: in a container it often is not. */
export const sharesMemory: boolean = scratch === memory

function hasRoom(): boolean {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= room
  } catch {
    return false
  }
}
