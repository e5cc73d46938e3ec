import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Accounts of staff: see the notes on columns in schema.ts. `better-auth` reads and writes staff, staff_passwords and staff_sessions
// through api/staff/auth-adapter.ts; of a person it gets a MAC in place of the address, and no name.

const bytes = (name: string) => blob(name, { mode: 'buffer' });
const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** One person who works with Most. The id also stands in the log of who read what, so the row stays when access ends. */
export const staff = sqliteTable('staff', {
  id: text('id').primaryKey(),
  /** An HMAC written as an address; after the end one that nobody can have. */
  email: text('email').notNull().unique(),
  /** Always empty: the name is in the cipher. */
  name: text('name').notNull().default(''),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(true),
  image: text('image'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
  keyId: text('key_id').notNull(),
  /** Name and address as JSON. */
  profileCipher: bytes('profile_cipher'),
  /** Access ended for good. */
  endedAt: integer('ended_at'),
});

/** scrypt, as better-auth writes it. */
export const staffPasswords = sqliteTable('staff_passwords', {
  id: text('id').primaryKey(),
  userId: text('staff_id')
    .notNull()
    .unique()
    .references(() => staff.id),
  providerId: text('provider_id').notNull(),
  accountId: text('account_id').notNull(),
  password: text('password').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** The token alone opens nothing: in the cookie it is signed with a server key. */
export const staffSessions = sqliteTable(
  'staff_sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    /** The longest it can last, however busy. */
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Null: the password was right, the second factor is still to come. */
    secondFactorAt: integer('second_factor_at'),
    usedAt: integer('used_at').notNull(),
  },
  (table) => [index('staff_sessions_of').on(table.userId), index('staff_sessions_used').on(table.usedAt)],
);

/** Where somebody works, as what. Read with every request: taken away, access ends at once. */
export const memberships = sqliteTable(
  'memberships',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    organization: text('organization').notNull(),
    role: text('role').notNull(),
    since: integer('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.organization, table.role] }), index('memberships_organization').on(table.organization)],
);

/** The app that makes codes (RFC 6238). */
export const authenticators = sqliteTable('authenticators', {
  staffId: text('staff_id')
    .primaryKey()
    .references(() => staff.id),
  keyId: text('key_id').notNull(),
  secretCipher: bytes('secret_cipher').notNull(),
  /** The half minute of the last code that was taken: no code is taken twice. */
  lastStep: integer('last_step').notNull(),
});

/** Codes of a printed sheet; a used one is gone. */
export const sheetCodes = sqliteTable(
  'sheet_codes',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    codeMac: bytes('code_mac').notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.codeMac] })],
);

/** A link that makes an account, or makes an account usable again. Used once: then the row is gone. */
export const invitations = sqliteTable(
  'invitations',
  {
    tokenMac: bytes('token_mac').primaryKey(),
    /** For whom, as `staff.email`. */
    email: text('email').notNull(),
    keyId: text('key_id').notNull(),
    /** Name, where the inviter knows it, and address, as JSON. */
    profileCipher: bytes('profile_cipher').notNull(),
    organization: text('organization').notNull(),
    role: text('role').notNull(),
    /** Of an account that gets a new password and second factor; null: an invitation. */
    renews: text('renews').references(() => staff.id),
    invitedBy: text('invited_by'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('invitations_organization').on(table.organization), index('invitations_expire').on(table.expiresAt)],
);

/** Who sees a colleague's assigned cases while the colleague is away; both work in this organization. */
export const substitutes = sqliteTable(
  'substitutes',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    organization: text('organization').notNull(),
    substituteId: text('substitute_id')
      .notNull()
      .references(() => staff.id),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.organization] }), index('substitutes_by').on(table.substituteId)],
);
