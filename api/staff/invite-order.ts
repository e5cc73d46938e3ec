import { parseArgs } from 'node:util';
import { email as emailSchema } from 'zod';
import { fits, isRole, type Role, roles, type Workplace } from '#domain/staff/role.ts';

/** What an operator wants of `npm run invite`. */
export type InviteOrder =
  | { readonly kind: 'invite'; readonly email: string; readonly name: string; readonly organization: string; readonly role: Role }
  | { readonly kind: 'renew'; readonly email: string }
  | {
      readonly kind: 'wrong';
      readonly code: 'usage' | 'emailWrong' | 'roleWrong' | 'unknown' | 'roleElsewhere';
      readonly values: Readonly<Record<string, string>>;
    };

export const inviteOptions = {
  email: { type: 'string' },
  organization: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  renew: { type: 'boolean' },
  content: { type: 'string' },
} as const;

/** Reads the words of the command line. @param workplaceOf what kind of place an id is; undefined: nobody knows it. */
export function inviteOrder(args: readonly string[], workplaceOf: (organization: string) => Workplace | undefined): InviteOrder {
  const given = parse(args);
  const { email, organization, role, name = '', renew } = given ?? {};
  if (!email) return wrong('usage');
  if (!emailSchema().safeParse(email).success) return wrong('emailWrong', { email });
  if (renew) return organization || role ? wrong('usage') : { kind: 'renew', email };
  if (!organization || !role) return wrong('usage');
  if (!isRole(role)) return wrong('roleWrong', { role, roles: roles.join(', ') });
  const workplace = workplaceOf(organization);
  if (!workplace) return wrong('unknown', { organization });
  return fits(role, workplace) ? { kind: 'invite', email, name, organization, role } : wrong('roleElsewhere', { role, organization });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: inviteOptions }).values;
  } catch {
    return undefined;
  }
}

const wrong = (code: (InviteOrder & { kind: 'wrong' })['code'], values: Readonly<Record<string, string>> = {}): InviteOrder => ({
  kind: 'wrong',
  code,
  values,
});
