import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { trustRank } from '#domain/directory/freshness.ts';
import { hoursOf } from '#domain/directory/listing-places.ts';
import { isOpenAt } from '#domain/directory/opening-hours.ts';
import type { OrganizationKind } from '#domain/directory/organization.schema.ts';
import type { Category } from '#domain/directory/taxonomy-term.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import { type Filters, fits, isFiltering } from '#domain/search/filters.ts';
import type { Hit } from '#domain/search/search-answer.ts';
import { type Candidate, categoryCandidates, guideCandidates, placeCandidates, recordCandidates, serviceCandidates, type Understanding } from './candidates.ts';
import { createLexicon, type Question } from './lexicon.ts';
import { createNameIndex, namedRecords } from './name-index.ts';
import { createPhraseBook, type Found } from './phrases.ts';
import { type PlaceMeaning, placePhrases, placeWeight } from './place-phrases.ts';

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly unknown: readonly Hit[];
  readonly suggestion?: string;
  readonly related: readonly Category[];
  /** Words that nothing in the directory answers, folded; for the editors' report. */
  readonly unanswered: readonly string[];
}

export interface Search {
  readonly find: (q: string, filters: Filters, now: Instant) => SearchResult;
}

/** The search over a whole directory, in memory. Built once. */
export function createSearch(index: DirectoryIndex): Search {
  const { needs, offices, prisons } = index.directory.everyday_words;
  const needPhrases = entries(needs);
  const kindPhrases = entries(offices);
  const places = [...placePhrases(index)];
  const records = namedRecords(index);
  const lexicon = createLexicon(
    (function* () {
      for (const [phrase] of [...needPhrases, ...kindPhrases, ...places]) yield phrase;
      yield* prisons;
      for (const { name, former, text } of records) yield `${name} ${former} ${text}`;
    })(),
  );
  const needBook = createPhraseBook(needPhrases);
  const kindBook = createPhraseBook(kindPhrases);
  const placeBook = createPhraseBook(places);
  const prisonBook = createPhraseBook(prisons.map((phrase) => [phrase, 'prison'] as const));
  const nameIndex = createNameIndex(records);

  const understand = (question: Question): Understanding => ({
    wordCount: question.words.length,
    needs: Map.groupBy(needBook.findIn(question), ({ value }) => value),
    kinds: Map.groupBy(kindBook.findIn(question), ({ value }) => value) as ReadonlyMap<OrganizationKind, readonly Found<OrganizationKind>[]>,
    prisons: prisonBook.findIn(question),
    places: bestPlaces(placeBook.findIn(question)),
    names: new Map(nameIndex.find(question).map((hit) => [hit.key, hit])),
  });

  const find = (q: string, filters: Filters, now: Instant): SearchResult => {
    const question = lexicon.understand(q);
    if (question.words.length === 0) return { ...browse(index, filters, now), related: [], unanswered: [] };
    const said = understand(question);
    const services = serviceCandidates(index, said, filters.area);
    const others = isFiltering(filters)
      ? []
      : [...categoryCandidates(index, said), ...placeCandidates(index, said), ...recordCandidates(index, said), ...guideCandidates(index, said)];
    const ranked = rank([...others, ...services], now);
    const sorted = Map.groupBy(ranked, (hit) => (hit.type === 'service' ? fits(hit.value.listing, filters, now) : 'yes'));
    return {
      hits: sorted.get('yes') ?? [],
      unknown: sorted.get('unknown') ?? [],
      ...(question.suggestion === undefined ? {} : { suggestion: question.suggestion }),
      related: [...said.needs.keys()].slice(0, 4),
      unanswered: question.words.filter(({ readings }) => readings.length === 0).map(({ typed }) => typed),
    };
  };
  return { find };
}

function entries<Key extends string>(words: Partial<Record<Key, readonly string[]>>): (readonly [string, Key])[] {
  return (Object.entries(words) as [Key, readonly string[]][]).flatMap(([key, phrases]) => phrases.map((phrase) => [phrase, key] as const));
}

/** Of several names on the same words the longer and better one: "Nowa Sól" is not the village "Sól". */
function bestPlaces(found: readonly Found<PlaceMeaning>[]): readonly Found<PlaceMeaning>[] {
  const worth = ({ value, positions, likeness }: Found<PlaceMeaning>) => positions.length * likeness * placeWeight[value.rank];
  const sorted = [...found].sort((one, other) => worth(other) - worth(one));
  const kept: Found<PlaceMeaning>[] = [];
  for (const candidate of sorted) {
    const isInside = kept.some(
      (better) => better.positions.length > candidate.positions.length && candidate.positions.every((position) => better.positions.includes(position)),
    );
    const isKnown = kept.some((better) => better.value === candidate.value);
    if (!isInside && !isKnown) kept.push(candidate);
    if (kept.length === 12) break;
  }
  return kept;
}

const leastScore = 8;

/** So many of the best are asked whether they are open: nobody reads on. */
const asked = 60;

/** Best first, each record once, without what answers only a small part of the question. Of two that answer alike the open one comes first. */
function rank(candidates: readonly Candidate[], now: Instant): readonly Hit[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.hit.type}:${candidate.hit.id}`;
    const known = best.get(key);
    if (!known || known.score < candidate.score) best.set(key, candidate);
  }
  const byScore = (one: Candidate, other: Candidate) => other.score - one.score;
  const sorted = [...best.values()].sort(byScore);
  const least = Math.max(leastScore, (sorted[0]?.score ?? 0) * 0.3);
  const answering = sorted.filter(({ score }) => score >= least);
  const first = answering.slice(0, asked).map((found) => (isOpen(found.hit, now) ? { ...found, score: found.score + 3 } : found));
  return [...first.sort(byScore), ...answering.slice(asked)].map(({ hit }) => hit);
}

const isOpen = (hit: Hit, now: Instant): boolean => hit.type === 'service' && isOpenAt(hoursOf(hit.value.listing), now);

/** Without a question: every service that fits the filters, the best proven first. */
function browse(index: DirectoryIndex, filters: Filters, now: Instant): Pick<SearchResult, 'hits' | 'unknown'> {
  if (!isFiltering(filters)) return { hits: [], unknown: [] };
  const hits = (fit: string) => (byFit.get(fit) ?? []).map((listing): Hit => ({ type: 'service', id: listing.service.id, value: { listing }, reasons: [] }));
  const sorted = [...index.listings].sort((one, other) => trustRank(one.service.freshness) - trustRank(other.service.freshness));
  const byFit: ReadonlyMap<string, typeof sorted> = Map.groupBy(sorted, (listing) => fits(listing, filters, now));
  return { hits: hits('yes'), unknown: hits('unknown') };
}
