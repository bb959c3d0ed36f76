import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDirectory, type Directory } from '../../../test/factories/consultants.ts'
import { deliverAll } from '../../../test/factories/notifications.ts'
import { rowsOf } from '../../base/csv.ts'
import { inviteConsultants, previewConsultants } from './index.ts'

describe('a table', () => {
  test.each([
    [
      'with commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with semicolons and the mark of a spreadsheet',
      '\uFEFFa;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with tabs and no last line end',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with quotes, separators and line ends within',
      'a,b\n"x, ""y""\nz",2',
      [
        ['a', 'b'],
        ['x, "y"\nz', '2'],
      ],
    ],
    [
      'with empty lines',
      'a,b\n\n,\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(rowsOf(text).map(({ cells }) => cells)).toEqual(expected)
  })

  test('counts lines as an editor does', () => {
    expect(rowsOf('a\n"b\nb"\n\nc').map(({ line }) => line)).toEqual([1, 2, 5])
  })
})

describe('consultants of a table', () => {
  let directory: Directory
  beforeAll(async () => {
    directory = await createDirectory()
  })
  afterAll(() => directory.world.close())

  /** What was announced under this name, oldest first. */
  const told = async (name: string) => {
    const { database } = directory.world.platform
    const rows = await database.selectFrom('events').select('payload').where('name', '=', name).orderBy('seq').execute()
    return rows.map(({ payload }) => payload)
  }
  const head = 'name,email,headline,specialties,languages,load_limit'
  const preview = async (...lines: string[]) => previewConsultants(directory.administrator, { table: lines.join('\n') })

  test.each([
    ['Layla,no-address,,law-labour,ar,', [{ column: 'email', code: 'email_wrong', value: 'no-address' }]],
    [',layla@example.org,,law-labour,ar,', [{ column: 'name', code: 'name_wrong' }]],
    [
      'Layla,layla@example.org,,astrology,ar,',
      [{ column: 'specialties', code: 'specialty_unknown', value: 'astrology' }],
    ],
    ['Layla,layla@example.org,,,ar,', [{ code: 'specialties_none' }]],
    [
      'Layla,layla@example.org,,law-labour,German,',
      [{ column: 'languages', code: 'language_unknown', value: 'German' }],
    ],
    ['Layla,layla@example.org,,law-labour,ar,500', [{ column: 'load_limit', code: 'loadLimit_wrong', value: '500' }]],
    ['Layla,layla@example.org,,law-labour,,0', [{ code: 'loadLimit_wrong' }, { code: 'languages_none' }]],
  ])('%s says what is wrong with it', async (line, faults) => {
    const { lines } = await preview(head, line)
    expect(lines).toMatchObject([
      { line: 2, state: 'faulty', faults: expect.arrayContaining(faults.map((one) => expect.objectContaining(one))) },
    ])
    expect(lines[0]?.faults).toHaveLength(faults.length)
  })

  test('headings, specialties and languages are understood in three languages', async () => {
    const { lines, missing } = await preview(
      'الاسم;البريد;التخصصات;اللغات',
      'ليلى;L@example.org;العمل والعمال | Droit de la famille;عربي، Français',
    )
    expect(missing).toEqual([])
    expect(lines).toMatchObject([{ state: 'new', email: 'l@example.org', languages: ['ar', 'fr'], loadLimit: 5 }])
    expect(lines[0]?.specialties.map(({ name }) => name.en)).toEqual(['Labour law', 'Family law'])
  })

  test('a table without a column that is needed is not read', async () => {
    expect(await preview('name,email', 'Layla,layla@example.org')).toMatchObject({
      missing: ['specialties', 'languages'],
      lines: [],
    })
  })

  test('whoever is right is invited, once; the rest follows when it is corrected', async () => {
    const { world, administrator } = directory
    const known = await world.person({ email: 'known@example.org' })
    await directory.beginner({ email: 'there@example.org' })
    const table = [
      head,
      'Layla,layla@example.org,Labour lawyer,law-labour,"ar,en",3',
      'Known,known@example.org,,business-founding,en,',
      'There,there@example.org,,business-founding,en,',
      'Twin,layla@example.org,,business-founding,en,',
      'Wrong,wrong,,business-founding,en,',
    ]
    const first = await inviteConsultants(administrator, { table: table.join('\n') })
    expect(first).toMatchObject({ invited: 1, joined: 1, there: 1 })
    expect(first.roster.lines.map(({ state }) => state)).toEqual(['there', 'there', 'there', 'there', 'faulty'])
    const mails = await told('accounts.identity-mail-requested')
    const url: unknown = expect.stringMatching(/\/reset-password\?welcome&token=[\w-]{32}$/)
    expect(mails).toMatchObject([{ kind: 'invitation', email: 'layla@example.org', locale: 'ar', url }])
    expect((await told('accounts.roles-changed')).at(-1)).toMatchObject({ personId: known.actor.id })

    const corrected = table.join('\n').replace('Wrong,wrong,', 'Right,right@example.org,')
    expect(await inviteConsultants(administrator, { table: corrected })).toMatchObject({
      invited: 1,
      joined: 0,
      there: 4,
    })
    expect(await inviteConsultants(administrator, { table: corrected })).toMatchObject({
      invited: 0,
      joined: 0,
      there: 5,
    })
    await deliverAll(world)
  })
})
