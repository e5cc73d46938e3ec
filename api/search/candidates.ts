import type { DirectoryIndex, Listing } from '#domain/directory/directory-index.ts';
import { dutiesOf } from '#domain/directory/duties.ts';
import { trustRank } from '#domain/directory/freshness.ts';
import type { OrganizationKind } from '#domain/directory/organization.schema.ts';
import type { Category } from '#domain/directory/taxonomy-term.ts';
import { guidesExplaining } from '#domain/guides/guide-summary.ts';
import { isIn } from '#domain/search/filters.ts';
import type { Hit, Reason } from '#domain/search/search-answer.ts';
import type { NameHit } from './name-index.ts';
import type { Found } from './phrases.ts';
import { type PlaceMeaning, placeWeight } from './place-phrases.ts';

/** What a question was understood to say. */
export interface Understanding {
  readonly wordCount: number;
  readonly needs: ReadonlyMap<Category, readonly Found<Category>[]>;
  readonly kinds: ReadonlyMap<OrganizationKind, readonly Found<OrganizationKind>[]>;
  readonly prisons: readonly Found<'prison'>[];
  readonly places: readonly Found<PlaceMeaning>[];
  readonly names: ReadonlyMap<string, NameHit>;
}

/** A result with what speaks for it. */
export interface Candidate {
  readonly hit: Hit;
  readonly score: number;
}

/** How far the words of a question are answered by one record: the best likeness for each word. */
class Coverage {
  readonly #byWord = new Map<number, number>();
  readonly reasons: Reason[] = [];

  add(positions: Iterable<number>, likeness: number): void {
    for (const position of positions) this.#byWord.set(position, Math.max(likeness, this.#byWord.get(position) ?? 0));
  }

  addFound(found: readonly Found<unknown>[], weight = 1): void {
    for (const { positions, likeness } of found) this.add(positions, likeness * weight);
  }

  addName(name: NameHit | undefined): void {
    if (!name) return;
    for (const [position, likeness] of name.positions) this.add([position], likeness);
  }

  /** 0 to 100: all words answered counts far more than some. */
  score(wordCount: number): number {
    const sum = [...this.#byWord.values()].reduce((total, likeness) => total + likeness, 0);
    return 100 * (sum / Math.max(1, wordCount)) ** 2;
  }
}

export function categoryCandidates(index: DirectoryIndex, said: Understanding): Candidate[] {
  return [...said.needs].map(([category, found]) => {
    const coverage = new Coverage();
    coverage.addFound(found);
    const value = { category, places: index.listingsIn(category).length };
    return candidate({ type: 'category', id: category, value, reasons: [{ by: 'need', category }] }, coverage.score(said.wordCount) + 22);
  });
}

/** The gmina, its office and the powiat of every place that was named. A gmina answers for the needs that the law gives it. */
export function placeCandidates(index: DirectoryIndex, said: Understanding): Candidate[] {
  const owed = new Set<Category>(dutiesOf('municipal_office', false).flatMap((duty) => duty.categories));
  const dueNeeds = [...said.needs].filter(([category]) => owed.has(category)).flatMap(([, found]) => found);
  const byCode = Map.groupBy(
    said.places.flatMap((found) => found.value.municipalities.map((code) => ({ code, found }))),
    ({ code }) => code,
  );
  const municipalities = [...byCode].flatMap(([code, entries]) => {
    const municipality = index.municipality(code);
    if (!municipality) return [];
    const office = index.officeOf(code);
    const found = entries.map((entry) => entry.found);
    const reasons = placeReasons(found);
    const coverage = new Coverage();
    for (const entry of found) coverage.addFound([entry], placeWeight[entry.value.rank]);
    coverage.addFound(dueNeeds, 0.7);
    const officeCoverage = new Coverage();
    for (const entry of found) officeCoverage.addFound([entry], placeWeight[entry.value.rank]);
    officeCoverage.addFound(said.kinds.get('municipal_office') ?? []);
    officeCoverage.addFound(dueNeeds, 0.6);
    if (office) officeCoverage.addName(said.names.get(`organization:${office.id}`));
    const page = candidate({ type: 'municipality', id: code, value: { municipality, office }, reasons }, coverage.score(said.wordCount) + 14);
    return office
      ? [page, candidate({ type: 'organization', id: office.id, value: { organization: office }, reasons }, officeCoverage.score(said.wordCount) + 12)]
      : [page];
  });
  const counties = said.places.flatMap((found) => {
    const county = index.county(found.value.county);
    if (!county || !(found.value.rank === 'county' || (found.value.rank === 'municipality' && county.kind === 'city'))) return [];
    const coverage = new Coverage();
    coverage.addFound([found], placeWeight.county);
    return [candidate({ type: 'county', id: county.code, value: { county }, reasons: placeReasons([found]) }, coverage.score(said.wordCount) + 10)];
  });
  const centres = said.places.flatMap((found) => {
    const centre = index.countyCentreOf(found.value.county);
    if (!centre || !said.kinds.has('county_centre')) return [];
    const coverage = new Coverage();
    coverage.addFound([found], placeWeight[found.value.rank]);
    coverage.addFound(said.kinds.get('county_centre') ?? []);
    return [
      candidate({ type: 'organization', id: centre.id, value: { organization: centre }, reasons: placeReasons([found]) }, coverage.score(said.wordCount) + 15),
    ];
  });
  return [...municipalities, ...counties, ...centres];
}

/** Services that fit a need, a place or a name. */
export function serviceCandidates(index: DirectoryIndex, said: Understanding, near: string | undefined): Candidate[] {
  const wanted = new Set<Listing>([...said.needs.keys()].flatMap((category) => index.listingsIn(category)));
  for (const key of said.names.keys()) {
    const listing = key.startsWith('service:') ? index.listing(key.slice('service:'.length)) : undefined;
    if (listing) wanted.add(listing);
  }
  return [...wanted].map((listing) => {
    const { service } = listing;
    const coverage = new Coverage();
    const reasons: Reason[] = [];
    let isMain = false;
    for (const [category, found] of said.needs) {
      if (!service.categories.includes(category)) continue;
      isMain ||= service.categories[0] === category;
      coverage.addFound(found, service.categories[0] === category ? 1 : 0.9);
      reasons.push({ by: 'need', category });
    }
    const here = said.places.map((found) => ({ found, closeness: closenessTo(listing, found.value) })).filter(({ closeness }) => closeness > 0);
    for (const { found, closeness } of here) coverage.addFound([found], closeness * placeWeight[found.value.rank]);
    const nearest = here.sort((one, other) => other.closeness - one.closeness)[0];
    if (nearest) reasons.push({ by: 'place', name: nearest.found.value.name });
    const name = said.names.get(`service:${service.id}`);
    coverage.addName(name);
    reasons.push(...nameReasons(name, service.former_names));
    const home = near && isIn(listing, near) ? 6 : near && isIn(listing, near.slice(0, 4)) ? 3 : 0;
    const score = coverage.score(said.wordCount) + (isMain ? 8 : 0) + 8 * (name?.score ?? 0) + home - 2 * trustRank(service.freshness);
    return candidate({ type: 'service', id: service.id, value: { listing }, reasons }, score);
  });
}

/** Organizations, prisons and lines by their names and kinds. */
export function recordCandidates(index: DirectoryIndex, said: Understanding): Candidate[] {
  const { organizations, prisons, hotlines } = index.directory;
  // Only a kind of office that is found without its place makes all organizations worth a look.
  const byKind = [...said.kinds.keys()].some((kind) => kind !== 'municipal_office' && kind !== 'county_centre');
  const named = (byKind ? organizations : namedOrganizations(index, said)).flatMap((organization) => {
    const name = said.names.get(`organization:${organization.id}`);
    const kinds = said.kinds.get(organization.kind) ?? [];
    // An office is found by its place (placeCandidates): without one all of them would answer to "OPS".
    const isOffice = organization.kind === 'municipal_office' || organization.kind === 'county_centre';
    if (!name && (kinds.length === 0 || isOffice)) return [];
    const coverage = new Coverage();
    coverage.addName(name);
    if (!isOffice) coverage.addFound(kinds);
    for (const found of said.places) if (found.value.municipalities.includes(organization.municipality ?? '')) coverage.addFound([found], 0.95);
    const score = coverage.score(said.wordCount) + 10 * (name?.score ?? 0) - trustRank(organization.freshness);
    return [candidate({ type: 'organization', id: organization.id, value: { organization }, reasons: nameReasons(name, organization.former_names) }, score)];
  });
  const units = prisons.flatMap((prison) => {
    const name = said.names.get(`prison:${prison.id}`);
    if (!name && said.prisons.length === 0) return [];
    const coverage = new Coverage();
    coverage.addName(name);
    coverage.addFound(said.prisons);
    for (const found of said.places) if (found.value.municipalities.includes(prison.municipality)) coverage.addFound([found], 0.95);
    return [
      candidate(
        { type: 'prison', id: prison.id, value: { prison }, reasons: [{ by: 'name' }] },
        coverage.score(said.wordCount) + (said.prisons.length > 0 ? 15 : 0) + 8 * (name?.score ?? 0),
      ),
    ];
  });
  const lines = hotlines.flatMap((hotline) => {
    const name = said.names.get(`hotline:${hotline.id}`);
    const needs = [...said.needs].filter(([category]) => hotline.categories.includes(category));
    if (!name && needs.length === 0) return [];
    const coverage = new Coverage();
    coverage.addName(name);
    for (const [, found] of needs) coverage.addFound(found, 0.95);
    const reasons: Reason[] = needs.length > 0 ? needs.map(([category]) => ({ by: 'need', category })) : [{ by: 'name' }];
    return [candidate({ type: 'hotline', id: hotline.id, value: { hotline }, reasons }, coverage.score(said.wordCount) + 8 * (name?.score ?? 0) + 6)];
  });
  return [...named, ...units, ...lines];
}

/** Guides by the words of their titles, and for each need the one that is most about it. */
export function guideCandidates(index: DirectoryIndex, said: Understanding): Candidate[] {
  const { guides } = index.directory;
  const explained = new Map(
    [...said.needs].flatMap(([category, found]) =>
      guidesExplaining(guides, category)
        .slice(0, 1)
        .map((guide) => [guide, { category, found }] as const),
    ),
  );
  return guides.flatMap((guide) => {
    const name = said.names.get(`guide:${guide.slug}`);
    const need = explained.get(guide);
    if (!name && !need) return [];
    const coverage = new Coverage();
    coverage.addName(name);
    if (need) coverage.addFound(need.found);
    const reasons: Reason[] = need ? [{ by: 'need', category: need.category }] : [{ by: 'name' }];
    return [candidate({ type: 'guide', id: guide.slug, value: { guide }, reasons }, coverage.score(said.wordCount) + 8 * (name?.score ?? 0) + 4)];
  });
}

const namedOrganizations = (index: DirectoryIndex, said: Understanding) =>
  [...said.names.keys()].flatMap((key) => (key.startsWith('organization:') ? (index.organization(key.slice('organization:'.length)) ?? []) : []));

const candidate = (hit: Hit, score: number): Candidate => ({ hit, score });

/** In the gmina, in its powiat, or only serving it. */
function closenessTo(listing: Listing, place: PlaceMeaning): number {
  if (place.municipalities.some((code) => isIn(listing, code))) return 1;
  if (isIn(listing, place.county)) return place.rank === 'county' ? 1 : 0.8;
  const { municipalities, counties } = listing.service.service_area;
  const serves = counties?.includes(place.county) || place.municipalities.some((code) => municipalities?.includes(code));
  return serves ? 0.75 : 0;
}

const placeReasons = (found: readonly Found<PlaceMeaning>[]): readonly Reason[] =>
  found.slice(0, 1).map(({ value: { name, rank } }) => ({ by: rank === 'village' || rank === 'postal-code' ? 'locality' : 'place', name }));

function nameReasons(name: NameHit | undefined, former: readonly { readonly name: string }[] | undefined): Reason[] {
  if (!name) return [];
  return name.byFormerName && former?.[0] ? [{ by: 'former-name', name: former[0].name }] : [{ by: 'name' }];
}
