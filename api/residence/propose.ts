import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { type Place, readPlace } from '#domain/residence/place.ts';
import type { ProposalRequest } from '#domain/residence/proposal-request.schema.ts';
import { type MissingAnswer, type Proposal, proposeUnit } from '#domain/residence/propose-unit.ts';

type PlaceField = 'residence' | 'lastRegistration' | 'stay';

export type Proposing =
  | { readonly ok: true; readonly value: Proposal; readonly places: Partial<Record<PlaceField, Place>> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, MissingAnswer | 'municipality.unknown'>> };

/** Reads the places of a request and asks the rule. Errors stand at the field that they are about. */
export function propose(request: ProposalRequest, index: DirectoryIndex): Proposing {
  const known = { municipality: index.municipality, regions: index.directory.regions.map(({ code }) => code) };
  const places: Partial<Record<PlaceField, Place>> = {};
  const errors: Record<string, 'municipality.unknown'> = {};
  for (const field of ['residence', 'lastRegistration', 'stay'] as const) {
    const given = request[field];
    if (given === undefined || given === 'unknown' || given === 'none') continue;
    const place = readPlace(given, known);
    if (place === 'municipality.unknown') errors[field] = place;
    else places[field] = place;
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { lastRegistration } = request;
  const outcome = proposeUnit({
    ...request,
    ...places,
    lastRegistration: lastRegistration === 'unknown' || lastRegistration === 'none' ? lastRegistration : places.lastRegistration,
    residence: places.residence,
    stay: places.stay,
  });
  if (outcome.ok) return { ok: true, value: outcome.value, places };
  return { ok: false, errors: { [fieldOf[outcome.code]]: outcome.code } };
}

const fieldOf = { 'residence.missing': 'residence', 'last-registration.missing': 'lastRegistration', 'stay.missing': 'stay' } as const;
