/** The campaign parameters that a link to a page may carry. */
export const UTM_FIELDS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

/** One of them. */
export type UtmField = (typeof UTM_FIELDS)[number];

const MOST_LETTERS = 200;

/** The campaign that somebody came by, from a page's address. */
export function campaignOf(path: string): Partial<Record<UtmField, string>> {
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  return Object.fromEntries(
    UTM_FIELDS.flatMap((name) => {
      const value = query.get(name)?.trim().slice(0, MOST_LETTERS);
      return value ? [[name, value]] : [];
    }),
  );
}

/**
 * A link that goes on with the campaign by which somebody came to this page. Pages are kept by their whole address,
 * campaign included, so those who came by none never meet another's.
 */
export function withCampaign(link: string, path: string): string {
  const query = new URLSearchParams(campaignOf(path)).toString();
  return query ? `${link}${link.includes('?') ? '&' : '?'}${query}` : link;
}
