import type { ArticleView } from '#domains/help-centre/schemas.ts'
import { m } from '#messages'

export const audienceWord: Record<ArticleView['audience'][number], () => string> = {
  client: m.help_audience_client,
  consultant: m.help_audience_consultant,
  operator: m.help_audience_operator,
  everyone: m.help_audience_everyone,
}

export const count = (articles: number): string => m.help_all_articles({ count: articles })
export const found = (hits: number): string => m.help_found({ count: hits })
