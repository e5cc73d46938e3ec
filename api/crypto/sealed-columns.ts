/** A column that the server's own key seals: `key_id` beside it says which one. What lies under a referral's key needs no line here. */
export interface SealedColumn {
  readonly table: string;
  readonly id: string;
  readonly cipher: string;
  /** What the ciphertext is bound to: it opens in this row only. */
  readonly bound: (id: string | Buffer) => string;
}

const hex = (id: string | Buffer) => Buffer.from(id).toString('hex');

/** What each sealed value is bound to. */
export const boundTo = {
  referralKey: (id: string) => `key ${id}`,
  channel: (organization: string) => `channel ${organization}`,
  vacancy: (service: string) => `vacancy ${service}`,
  receipt: () => 'receipt',
  card: (codeMac: Buffer) => `card ${hex(codeMac)}`,
  staff: (id: string) => `staff ${id}`,
  authenticator: (staffId: string) => `authenticator ${staffId}`,
  invitation: (tokenMac: Buffer) => `invitation ${hex(tokenMac)}`,
} as const;

/** All of them: `npm run keys:rotate` seals these anew. A test compares them with the tables. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'referrals', id: 'id', cipher: 'wrapped_key', bound: (id) => boundTo.referralKey(String(id)) },
  { table: 'office_channels', id: 'organization', cipher: 'email_cipher', bound: (id) => boundTo.channel(String(id)) },
  { table: 'vacancies', id: 'service', cipher: 'email_cipher', bound: (id) => boundTo.vacancy(String(id)) },
  { table: 'receipts', id: 'idempotency_mac', cipher: 'receipt_cipher', bound: boundTo.receipt },
  { table: 'cards', id: 'code_mac', cipher: 'content_cipher', bound: (id) => boundTo.card(Buffer.from(id)) },
  { table: 'staff', id: 'id', cipher: 'profile_cipher', bound: (id) => boundTo.staff(String(id)) },
  { table: 'authenticators', id: 'staff_id', cipher: 'secret_cipher', bound: (id) => boundTo.authenticator(String(id)) },
  { table: 'invitations', id: 'token_mac', cipher: 'profile_cipher', bound: (id) => boundTo.invitation(Buffer.from(id)) },
];
