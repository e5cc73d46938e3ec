import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { categories } from '#domain/directory/taxonomy-term.ts';
import { fold } from '#domain/kernel/fold.ts';
import { stem, wordsOf } from '#domain/search/words.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { countyName, municipalityName } from '#i18n/place-words.ts';
import { paths } from '#paths';

/** A page as the search without a server finds it. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly hint: string;
  readonly content: string;
}

/** One record a page, with the everyday words of its needs and the places it is for, so that they need not be guessed in the browser. */
export function searchRecords(index: DirectoryIndex): readonly SearchRecord[] {
  const { organizations, municipalities, counties, localities, prisons, everyday_words: everyday } = index.directory;
  const placeName = (code: string) => index.municipality(code)?.name ?? '';
  const needWords = (keys: readonly (typeof categories)[number][]) => keys.flatMap((key) => [pl.terms.categories[key].label, ...everyday.needs[key]]);
  const record = (url: string, title: string, hint: string, weighty: readonly string[], rest: readonly string[] = []): SearchRecord => ({
    url,
    title,
    hint,
    content: withForms([title, ...weighty, ...weighty, ...rest].join(' ')),
  });
  return [
    ...categories.map((key) =>
      record(paths.category(key), pl.terms.categories[key].label, pl.terms.categories[key].hint, [...needWords([key]), ...needWords([key])]),
    ),
    ...municipalities.map((place) => {
      const office = index.officeOf(place.code);
      const names = localities.filter(({ municipality }) => municipality === place.code);
      const own = [place.name, place.name, office?.name ?? '', ...(office?.former_names ?? []).map(({ name }) => name), 'ops'];
      const rest = names.flatMap(({ name, postal_codes: codes }) => [name, ...codes.split(' ')]);
      return record(
        paths.municipality(place.slug),
        fill(pl.search.municipality, { name: municipalityName(place, municipalities) }),
        office?.name ?? '',
        own,
        rest,
      );
    }),
    ...counties.map((county) => record(paths.county(county.slug), countyName(county), '', [county.name])),
    ...organizations.map((organization) => {
      const former = (organization.former_names ?? []).map(({ name }) => name);
      const codes = organization.service_area.municipalities ?? [];
      return record(
        paths.organization(organization.id),
        organization.name,
        pl.terms.organizationKinds[organization.kind],
        [organization.alternate_name ?? '', ...former, ...(everyday.offices[organization.kind] ?? []), ...codes.map(placeName)],
        [organization.description ?? '', organization.city ?? '', ...(organization.municipality ? [placeName(organization.municipality)] : [])],
      );
    }),
    ...index.listings.map(({ service, organization, municipalities: codes }) =>
      record(
        paths.service(organization.id, service.id),
        service.name,
        [service.city, ...codes.map(placeName)].filter(Boolean).join(', '),
        [...codes.map(placeName), ...(service.former_names ?? []).map(({ name }) => name)],
        [service.description ?? '', organization.name, ...needWords(service.categories.slice(0, 2))],
      ),
    ),
    ...prisons.map((prison) =>
      record(paths.prison(prison.id), prison.name, pl.terms.prisonKinds[prison.kind], [prison.alternate_name ?? '', ...everyday.prisons]),
    ),
    ...index.directory.guides.map(({ slug, title, description, categories: needs }) =>
      record(paths.guide(slug), title, description, needWords(needs.slice(0, 1)), [description]),
    ),
    ...index.directory.hotlines.map((line) => record(`${paths.hotlines()}#${line.id}`, line.name, line.purpose, needWords(line.categories))),
  ];
}

/** The words, the same without Polish letters, and their stems: Pagefind itself folds no "ł" and knows few inflections of names. */
const withForms = (text: string): string => {
  const folded = wordsOf(fold(text));
  return [text, folded.join(' '), [...new Set(folded.map(stem))].join(' ')].join(' ');
};
