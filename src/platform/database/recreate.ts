import pg from 'pg'

/** Replaces the database that `url` names by an empty one of the same name. */
export async function recreateDatabase(url: string): Promise<void> {
  const address = new URL(url)
  const name = pg.escapeIdentifier(address.pathname.slice(1))
  address.pathname = 'postgres'
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  try {
    await client.query(`drop database ${name} with (force)`)
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}
