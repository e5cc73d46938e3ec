import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Columns named `_cipher` hold AES-256-GCM, columns named `_mac` HMAC-SHA-256 under a server key; everything else may be read by whoever holds the
// file and says nothing of a person. Instants are milliseconds since 1970 (UTC), days "2026-11-25".
// Not the contract: repositories map by hand, and there it is decided who sees what.

const bytes = (name: string) => blob(name, { mode: 'buffer' });

/** A request for contact. Its id begins with its time, so that new rows lie side by side. Its content has a key of its own, wrapped by the server key `key_id`: without `wrapped_key` it is gone. */
export const referrals = sqliteTable(
  'referrals',
  {
    id: text('id').primaryKey(),
    caseNumber: text('case_number').notNull().unique(),
    codeMac: bytes('code_mac').unique(),
    /** Of the word that the person chose, bound to the referral. */
    wordMac: bytes('word_mac'),
    state: text('state').notNull(),
    /** Of the last event. */
    seq: integer('seq').notNull(),
    /** The organization that acts, of the directory. */
    office: text('office').notNull(),
    /** The one that handed it on: reads along until the new one deals with it. */
    informedOffice: text('informed_office'),
    /** The account that deals with it in the office. */
    assignedTo: text('assigned_to'),
    asker: text('asker').notNull(),
    source: text('source').notNull(),
    urgency: text('urgency').notNull(),
    /** How the office is told: inbox, email; letter: another office sends it on paper. */
    channel: text('channel').notNull(),
    isSensitive: integer('is_sensitive', { mode: 'boolean' }).notNull(),
    managerOnly: integer('manager_only', { mode: 'boolean' }).notNull(),
    clause: text('clause').notNull(),
    sentAt: integer('sent_at').notNull(),
    /** Of the last handing on: from here the clock of the new office runs. */
    handedAt: integer('handed_at'),
    changedAt: integer('changed_at').notNull(),
    /** First opened by any office: from then on it may stand in somebody's file. */
    openedAt: integer('opened_at'),
    /** Opened by the office that acts now. */
    receivedAt: integer('received_at'),
    closedAt: integer('closed_at'),
    outcome: text('outcome'),
    /** Hidden by an erasure that still runs. */
    hiddenAt: integer('hidden_at'),
    /** The content is destroyed at this moment. */
    destroyAt: integer('destroy_at'),
    keyId: text('key_id'),
    wrappedKey: bytes('wrapped_key'),
    /** The request as JSON: name, needs, places, contact, note. */
    contentCipher: bytes('content_cipher'),
  },
  (table) => [index('referrals_office').on(table.office, table.state), index('referrals_destroy').on(table.destroyAt).where(sql`destroy_at is not null`)],
);

/** How many needs ended how, by month and office: what is left for statistics when the case itself is gone. No line belongs to a case. */
export const needTallies = sqliteTable(
  'need_tallies',
  {
    /** "2026-11", of the end. */
    month: text('month').notNull(),
    office: text('office').notNull(),
    need: text('need').notNull(),
    result: text('result').notNull(),
    /** Empty where the need was met. */
    reason: text('reason').notNull(),
    cases: integer('cases').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.office, table.need, table.result, table.reason] })],
);

/** What happened: append only, each hash covers the one before. `seq` is the optimistic lock of a referral. */
export const events = sqliteTable(
  'events',
  {
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    action: text('action').notNull(),
    /** person, relative, professional, office, system. */
    actor: text('actor').notNull(),
    /** After it. */
    state: text('state').notNull(),
    /** Codes only, as JSON. */
    facts: text('facts').notNull(),
    /** Old and new values that are personal, under the referral's key; destroyed with it. */
    detailsCipher: bytes('details_cipher'),
    /** SHA-256 of the ciphertext: the chain still holds when it is gone. */
    detailsDigest: bytes('details_digest'),
    previousHash: bytes('previous_hash').notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.referralId, table.seq] })],
);

/** Between the person and the office. */
export const messages = sqliteTable(
  'messages',
  {
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    seq: integer('seq').notNull(),
    /** person, office. */
    author: text('author').notNull(),
    at: integer('at').notNull(),
    textCipher: bytes('text_cipher'),
    readAt: integer('read_at'),
  },
  (table) => [primaryKey({ columns: [table.referralId, table.seq] })],
);

/** Mail that is to go out, written with the event that asks for it. To whom is looked up when it is sent. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    /** Fixed for all attempts. */
    messageId: text('message_id').notNull(),
    referralId: text('referral_id').references(() => referrals.id),
    organization: text('organization').notNull(),
    template: text('template').notNull(),
    facts: text('facts').notNull(),
    /** The secret part of the link in it; emptied once the mail is out. */
    tokenCipher: bytes('token_cipher'),
    createdAt: integer('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: integer('next_at').notNull(),
    sentAt: integer('sent_at'),
    /** Given up, or cancelled. */
    failedAt: integer('failed_at'),
    lastProblem: text('last_problem'),
  },
  (table) => [index('outbox_due').on(table.nextAt).where(sql`sent_at is null and failed_at is null`), index('outbox_case').on(table.referralId)],
);

/** The link in a mail: opens one case for one organization. */
export const links = sqliteTable('links', {
  tokenMac: bytes('token_mac').primaryKey(),
  referralId: text('referral_id')
    .notNull()
    .references(() => referrals.id),
  organization: text('organization').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** How an office can be told, as a coordinator confirmed it by phone. */
export const officeChannels = sqliteTable('office_channels', {
  organization: text('organization').primaryKey(),
  emailCipher: bytes('email_cipher').notNull(),
  keyId: text('key_id').notNull(),
  /** The day of the call. */
  confirmedOn: text('confirmed_on').notNull(),
  /** Of the office key, handed over once on paper or by e-Doręczenia. */
  officeKeyMac: bytes('office_key_mac').notNull(),
  /** Of the manager's own key: the only one that opens what is for the manager only. */
  managerKeyMac: bytes('manager_key_mac'),
  /** An account of this office was used: makes it an inbox. */
  accountUsedAt: integer('account_used_at'),
});

/** Places to sleep that are asked for free beds, at an address that a coordinator confirmed by phone, and what they said last. */
export const vacancies = sqliteTable('vacancies', {
  /** Of the directory. */
  service: text('service').primaryKey(),
  emailCipher: bytes('email_cipher').notNull(),
  keyId: text('key_id').notNull(),
  /** The day of the call. */
  confirmedOn: text('confirmed_on').notNull(),
  /** The day of the last question. */
  askedOn: text('asked_on'),
  /** free, full, call. */
  state: text('state'),
  saidAt: integer('said_at'),
  validUntil: integer('valid_until'),
});

/** An unfinished form, sealed with a key made of the cookie and a server key: neither opens it alone. */
export const drafts = sqliteTable(
  'drafts',
  {
    keyMac: bytes('key_mac').primaryKey(),
    version: integer('version').notNull(),
    contentCipher: bytes('content_cipher').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('drafts_expire').on(table.expiresAt)],
);

/** What a sender was given, so that a repeated "send" is answered alike and doubles nothing. */
export const receipts = sqliteTable(
  'receipts',
  {
    idempotencyMac: bytes('idempotency_mac').primaryKey(),
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    /** Of the body: another body under the same key is refused. */
    bodyMac: bytes('body_mac').notNull(),
    keyId: text('key_id').notNull(),
    /** Number and code; emptied when the sender has them, or after 30 minutes. */
    receiptCipher: bytes('receipt_cipher'),
    showUntil: integer('show_until').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('receipts_expire').on(table.expiresAt)],
);

/** A card that a professional prepared: places, needs and date, no name. The person finishes and sends it. */
export const cards = sqliteTable(
  'cards',
  {
    codeMac: bytes('code_mac').primaryKey(),
    keyId: text('key_id').notNull(),
    contentCipher: bytes('content_cipher'),
    preparedAt: integer('prepared_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('cards_expire').on(table.expiresAt)],
);

/** Counters of limits; the key is an HMAC with a salt of the day where it is about an address. */
export const limits = sqliteTable(
  'limits',
  { key: text('key').primaryKey(), points: integer('points').notNull(), expiresAt: integer('expires_at').notNull() },
  (table) => [index('limits_expire').on(table.expiresAt)],
);

/** The head of all chains on a day, signed and sent outside. */
export const anchors = sqliteTable('anchors', {
  day: text('day').primaryKey(),
  events: integer('events').notNull(),
  head: bytes('head').notNull(),
  signature: bytes('signature').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** Which door read which case. */
export const accessLog = sqliteTable(
  'access_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: integer('at').notNull(),
    referralId: text('referral_id').notNull(),
    /** Account, or the link of an organization. */
    reader: text('reader').notNull(),
    organization: text('organization').notNull(),
    action: text('action').notNull(),
  },
  (table) => [index('access_log_case').on(table.referralId)],
);

/** One instance at a time does a job. */
export const leases = sqliteTable('leases', { job: text('job').primaryKey(), holder: text('holder').notNull(), until: integer('until').notNull() });

/** That a digest of a day was written: nobody gets two. */
export const digests = sqliteTable(
  'digests',
  {
    organization: text('organization').notNull(),
    /** office, manager, coordinator. */
    audience: text('audience').notNull(),
    day: text('day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organization, table.audience, table.day] })],
);
