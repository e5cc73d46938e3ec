import type { SearchAnswer } from '#domain/search/search-answer.ts';
import { categoryOf, type SearchQuery } from '#paths';

/** Asks the API what the address of a search asks for. */
export async function askSearch(url: URL, api: App.Locals['api']): Promise<{ readonly answer: SearchAnswer; readonly query: SearchQuery }> {
  const get = (name: keyof SearchQuery) => url.searchParams.get(name) ?? '';
  const asked = new URLSearchParams({
    q: get('q'),
    category: categoryOf(get('rodzaj')) ?? '',
    area: get('gdzie'),
    audience: get('dla'),
    open: get('otwarte'),
    no_referral: get('bez-skierowania'),
    no_id: get('bez-dowodu'),
    free: get('za-darmo'),
  });
  const response = await api.request(`/api/search?${asked}`);
  const answer = (await response.json()) as SearchAnswer;
  const known = ['q', 'rodzaj', 'gdzie', 'dla', 'otwarte', 'bez-skierowania', 'bez-dowodu', 'za-darmo'] as const;
  return { answer, query: Object.fromEntries(known.map((name) => [name, get(name)])) };
}
