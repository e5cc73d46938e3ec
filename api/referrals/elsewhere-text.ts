import type { Elsewhere } from '#domain/referral/case-file.ts';
import type { Deps } from '../deps.ts';

/** Who else may help: the name of the office, then what the first one added. */
export const elsewhereText = ({ directory }: Pick<Deps, 'directory'>, { organization, advice }: Elsewhere): string =>
  [organization && (directory.organization(organization)?.name ?? organization), advice].filter(Boolean).join('. ');
