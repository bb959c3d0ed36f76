import { present } from '../../base/errors.ts'
import { view } from '../../platform/action.ts'
import { differenceOf } from './difference.ts'
import { fillFigures, unknownFigures } from './figures.ts'
import { articlesLinked, render } from './markdown.ts'
import { mayWrite } from './permissions.ts'
import { publishedOf } from './published.ts'
import { textsOf, versionById } from './queries/editing.ts'
import { previewInput, previewView, versionInput, versionView } from './schemas/editing.ts'
import { strayFigures } from './stray-figures.ts'
import { viewText } from './view-edited.ts'

/** What would become of a text on its page, and what is wrong with it. */
export const previewText = view({
  name: 'help-centre.preview-text',
  input: previewInput,
  output: previewView,
  permit: mayWrite,
  async run(context, { language, body }) {
    const { figures, promised, articles } = await publishedOf(context)
    return {
      html: render(fillFigures(body, figures[language]), { locale: language, digits: 'latn' }).html,
      warnings: {
        strayFigures: strayFigures(body, language, promised),
        unknownFigures: unknownFigures(body),
        unknownLinks: articlesLinked(body).filter((slug) => !articles.has(slug)),
      },
      figures: figures[language],
    }
  },
})

/** A version, and how the newest text differs from it. Throws `not_found`. */
export const getVersion = view({
  name: 'help-centre.get-version',
  input: versionInput,
  output: versionView,
  load: async ({ db }, { versionId }) => present(await versionById(db, versionId)),
  permit: mayWrite,
  async run({ db }, _input, row) {
    const [newest] = await textsOf(db, row.articleId, row.language)
    return {
      text: viewText(row),
      language: row.language,
      articleId: row.articleId,
      difference: differenceOf(row.body, newest?.body ?? ''),
    }
  },
})
