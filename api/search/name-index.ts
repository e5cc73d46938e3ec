import MiniSearch from 'minisearch';
import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { stem, tellingWords } from '#domain/search/words.ts';
import type { Question } from './lexicon.ts';

/** A record that is found by what it is called. */
export interface NamedRecord {
  /** "service:noclegownia-gubin" */
  readonly key: string;
  readonly name: string;
  readonly former: string;
  /** Where it is and what else its card says: counts less. */
  readonly text: string;
}

export interface NameHit {
  readonly key: string;
  /** 0 to 1, beside the best of this question. */
  readonly score: number;
  readonly positions: ReadonlyMap<number, number>;
  readonly byFormerName: boolean;
}

export interface NameIndex {
  readonly find: (question: Question) => readonly NameHit[];
}

/** Finds records by the words of their names; misspellings were read by the lexicon before. */
export function createNameIndex(records: readonly NamedRecord[]): NameIndex {
  const engine = new MiniSearch<NamedRecord>({
    idField: 'key',
    fields: ['name', 'former', 'text'],
    tokenize: (text) => [...tellingWords(text)],
    processTerm: (word) => stem(word),
    searchOptions: { boost: { name: 3, former: 2, text: 0.5 }, tokenize: (text) => [text], processTerm: (term) => term },
  });
  engine.addAll(records);
  const find = (question: Question): readonly NameHit[] => {
    const found = engine.search({
      combineWith: 'OR',
      queries: question.words.map(({ readings }) => ({ combineWith: 'OR', queries: readings.map((reading) => reading.stem) })),
    });
    const best = found[0]?.score ?? 1;
    return found.slice(0, 200).map(({ id, score, terms, match }) => {
      const positions = new Map<number, number>();
      for (const [position, { readings }] of question.words.entries()) {
        const reading = readings.find((candidate) => terms.includes(candidate.stem));
        if (reading) positions.set(position, reading.likeness * (match[reading.stem]?.every((field) => field === 'text') ? 0.6 : 1));
      }
      const fields = Object.values(match).flat();
      return { key: String(id), score: score / best, positions, byFormerName: fields.includes('former') && !fields.includes('name') };
    });
  };
  return { find };
}

/** What records are called, in everyday words too. */
export function namedRecords(index: DirectoryIndex): readonly NamedRecord[] {
  const { organizations, hotlines, prisons, guides } = index.directory;
  const place = (code: string | undefined) => (code === undefined ? '' : `${index.municipality(code)?.name ?? ''}`);
  const former = (record: { readonly former_names?: readonly { readonly name: string }[] | undefined }) =>
    (record.former_names ?? []).map(({ name }) => name).join(' ');
  return [
    ...organizations.map((record) => ({
      key: `organization:${record.id}`,
      name: [record.name, record.alternate_name].join(' '),
      former: former(record),
      text: [record.description, record.city, place(record.municipality), ...(record.stated_services ?? [])].join(' '),
    })),
    ...index.listings.map(({ service, organization, municipalities }) => ({
      key: `service:${service.id}`,
      name: [service.name, service.alternate_name].join(' '),
      former: former(service),
      text: [service.description, organization.name, organization.alternate_name, service.city, ...municipalities.map(place)].join(' '),
    })),
    ...prisons.map((record) => ({
      key: `prison:${record.id}`,
      name: [record.name, record.alternate_name, record.address?.city, ...index.directory.everyday_words.prisons].join(' '),
      former: '',
      text: place(record.municipality),
    })),
    ...guides.map(({ slug, title, description }) => ({
      key: `guide:${slug}`,
      // The address says in plain words what the title may leave out.
      name: [title, slug.replaceAll('-', ' ')].join(' '),
      former: '',
      text: description,
    })),
    ...hotlines.map((record) => ({ key: `hotline:${record.id}`, name: `${record.name} ${record.phone.number}`, former: '', text: record.purpose })),
  ];
}
