import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { openAuth } from '#api/staff/auth.ts';
import { type MadeAccount, makeAccount } from '#api/staff/make-account.ts';
import type { Membership } from '#domain/staff/role.ts';
import { type SendingFolder, sendingFolder } from './sending-site.ts';
import { goodPassword } from './staff.ts';

export interface Person extends Membership {
  readonly name: string;
}

/** A data folder with people who work there: their passwords are known, their codes lie on a sheet. */
export async function staffedFolder<Who extends string>(
  people: Readonly<Record<Who, Person>>,
  offices?: readonly string[],
): Promise<SendingFolder & { readonly accounts: Readonly<Record<Who, MadeAccount>> }> {
  const folder = await sendingFolder(offices);
  const keys = openKeyRing(join(folder.path, 'keys'), randomBytes);
  const database = openFile(join(folder.path, 'most.db'), Math.random, Date.now);
  const parts = { database, keys, now: Date.now, random: randomBytes, origin: 'http://localhost' };
  const deps = { ...parts, auth: openAuth(parts) };
  const accounts: Partial<Record<Who, MadeAccount>> = {};
  for (const who of Object.keys(people) as Who[]) {
    const person = people[who];
    accounts[who] = await makeAccount(deps, { ...person, email: `${who}@test.example`, password: goodPassword, kind: 'sheet' });
  }
  await database.close();
  return { ...folder, accounts: accounts as Record<Who, MadeAccount> };
}

/** Signs a browser in with password and the next code of the sheet. */
export async function signIn(context: BrowserContext, address: string, account: MadeAccount, code = 0): Promise<void> {
  const [name = '', value = ''] = (await cookieOfSignIn(address, account, code)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: address }]);
}

/** The cookie of somebody who signed in. */
export async function cookieOfSignIn(address: string, account: MadeAccount, code = 0): Promise<string> {
  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const { factor, email, password } = account;
  const first = await fetch(`${address}/api/staff/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ email, password }) });
  const second = await fetch(`${address}/api/staff/second-factor`, {
    ...{ method: 'POST', headers: { ...json, cookie: cookieIn(first) } },
    body: JSON.stringify({ code: factor.kind === 'sheet' ? factor.codes[code] : '' }),
  });
  if (!second.ok) throw new Error(`Not signed in: ${first.status}, ${second.status}`);
  return cookieIn(second);
}

const cookieIn = (response: Response): string =>
  response.headers
    .getSetCookie()
    .find((one) => one.includes('most-staff'))
    ?.split(';')[0] ?? '';
