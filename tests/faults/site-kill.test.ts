import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openAnchorFiles } from '#api/audit/anchor-files.ts';
import { verifyLog } from '#api/audit/verify-log.ts';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { outbox, referrals } from '#api/db/schema.ts';
import { type FormSender, formSender } from '../support/form-sender.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { type Site, startSite } from '../support/site-server.ts';

/** `npm run test:long` kills more often. Most of the time goes into starts of the real server. */
const kills = process.env['MOST_TEST_LONG'] ? 20 : 3;
const peopleARound = 3;

test(
  'the real server killed while people press "send" twice: whoever saw it sent keeps the number, nobody is lost, nobody is there twice',
  async () => {
    const { path, environment } = await sendingFolder();
    // A network for each person: the limit of one network is not what this is about.
    const start = () => startSite({ ...environment, MOST_TRUSTED_PROXY: '1' });
    const people = Array.from({ length: kills * peopleARound }, (_, index) => formSender(`Osoba ${index}`, index));
    const seen = new Map<FormSender, string | undefined>();
    let unanswered = 0;
    let site = await start();
    await Promise.all(people.map((person) => person.answerAll(site.address)));
    for (let round = 0; round < kills; round += 1) {
      const group = people.slice(round * peopleARound, (round + 1) * peopleARound);
      const sent = await pressTwiceAndKill(site, group, 1 + (round % 2));
      unanswered += group.length - sent.size;
      site = await start();
      // Whoever saw "sent" only looks; whoever saw nothing presses again, twice.
      for (const person of sent) seen.set(person, await person.caseNumber(site.address));
      const again = group.filter((person) => !sent.has(person));
      const statuses = await Promise.all([...again, ...again].map((person) => press(person, site)));
      expect(statuses.filter((status) => status !== 303)).toEqual([]);
      for (const person of again) seen.set(person, await person.caseNumber(site.address));
    }
    for (const person of people) {
      expect(await press(person, site)).toBe(303);
      expect(await person.caseNumber(site.address)).toBe(seen.get(person));
    }
    await killed(site);
    // The fault hit something: answers were cut off, and others came before it.
    expect(unanswered).toBeGreaterThan(0);
    expect(unanswered).toBeLessThan(people.length);

    const database = openFile(join(path, 'most.db'), Math.random, Date.now);
    const kept = (await database.orm.select({ caseNumber: referrals.caseNumber }).from(referrals)).map(({ caseNumber }) => caseNumber);
    expect(kept).toHaveLength(people.length);
    expect(new Set([...seen.values()].map((number) => number?.replaceAll('-', '')))).toEqual(new Set(kept.map((number) => number.replaceAll('-', ''))));
    expect(await database.orm.select({ id: outbox.id }).from(outbox)).toHaveLength(people.length);
    const { publicKey } = openKeyRing(join(path, 'keys'), randomBytes).signing;
    expect((await verifyLog(database, publicKey, openAnchorFiles(join(path, 'anchors')))).problems).toEqual([]);
    await database.close();
  },
  120_000 + kills * 40_000,
);

/** Everybody presses twice at once; after so many answers "sent" the power goes. @returns who had such an answer. */
async function pressTwiceAndKill(site: Site, group: readonly FormSender[], answers: number): Promise<ReadonlySet<FormSender>> {
  const sent = new Set<FormSender>();
  let death: Promise<void> | undefined;
  const once = async (person: FormSender) => {
    if ((await press(person, site)) !== 303) return;
    sent.add(person);
    if (sent.size >= answers) death ??= killed(site);
  };
  await Promise.all(group.flatMap((person) => [once(person), once(person)]));
  await (death ?? killed(site));
  return sent;
}

/** The form is not taken from who answered it in less than ten seconds: then once more. */
async function press(person: FormSender, site: Site): Promise<number | undefined> {
  for (;;) {
    const status = (await person.post(site.address, 'check'))?.status;
    if (status !== 409) return status;
    await wait(500);
  }
}

const killed = ({ process }: Site): Promise<void> =>
  new Promise((resolve) => {
    process.once('exit', () => resolve());
    process.kill('SIGKILL');
  });
