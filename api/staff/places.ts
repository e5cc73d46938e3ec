import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { type Membership, region, type Workplace } from '#domain/staff/role.ts';
import type { NamedMembership } from '#domain/staff/staff-view.ts';

/** What kind of place somebody works in; undefined: the directory does not know it. */
export function workplaceOf(directory: DirectoryIndex, organization: string): Workplace | undefined {
  if (organization === region) return region;
  if (directory.directory.prisons.some(({ id }) => id === organization)) return 'prison';
  return directory.organization(organization)?.kind;
}

/** With the name of the place; the region has none. */
export const named = (directory: DirectoryIndex, { organization, role }: Membership): NamedMembership => ({
  organization,
  role,
  name: directory.organization(organization)?.name ?? directory.directory.prisons.find(({ id }) => id === organization)?.name ?? '',
});
