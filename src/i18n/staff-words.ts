import type { NamedMembership } from '#domain/staff/staff-view.ts';
import { fill } from './format.ts';
import { pl } from './pl.ts';

/** The place of a membership as people call it. */
export const placeName = ({ organization, name }: NamedMembership): string => (organization === 'region' ? pl.staff.region : name || organization);

/** A sentence with {place} and {role}. */
export const roleIn = (sentence: string, membership: NamedMembership): string =>
  fill(sentence, { place: placeName(membership), role: pl.panel.roles[membership.role] });
