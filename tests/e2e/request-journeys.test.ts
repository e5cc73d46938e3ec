import { expect, test } from 'vitest';
import { formatDay } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { paths } from '#paths';
import { keyboardReader, pastTheEdge } from '../support/keyboard-reader.ts';
import { personInLubsko, postForm, sendForms } from '../support/request-forms.ts';
import { sendingFolder } from '../support/sending-site.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, address } = siteInBrowser(async () => (await sendingFolder()).environment);
const step = (url: string) => new URL(url).pathname.replace('/prosba', '').slice(1);
const dayAway = (days: number) => formatDay(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));

/** What a key and a choice take whoever uses a keyboard at work (Card, Moran, Newell: keystroke-level model, 1980). */
const seconds = { key: 0.28, choice: 1.35 };

test('an educator with a signed paper is done by keyboard in less than three minutes', async () => {
  const page = await open(paths.request(), { javaScriptEnabled: false });
  const reader = keyboardReader(page);
  let choices = 0;
  const next = async (...answers: readonly (() => Promise<void>)[]) => {
    for (const answer of answers) {
      choices += 1;
      await answer();
    }
    await reader.send();
    choices += 1;
  };
  await next(() => reader.choose('who', 'professional'));
  await next(
    () => reader.choose('profession', 'educator'),
    () => reader.choose('door', 'signed'),
    () => reader.type('signed-on', dayAway(-1)),
  );
  await next(() => reader.choose('situation', 'before-release'));
  await next(
    () => reader.choose('known', 'day'),
    () => reader.type('day', dayAway(40)),
  );
  await next(() => reader.choose('home', 'yes'));
  await next(() => reader.type('typed', 'Lubsko'));
  if (step(page.url()) === 'dom') await next(() => reader.choose('locality', '081106-lubsko'));
  expect(await page.locator('main').textContent()).toContain('Odbiera prośby przez Most');
  await next();
  await next(
    () => reader.tick('needs', 'documents'),
    () => reader.tick('needs', 'work'),
  );
  await next(() => reader.tick('done', 'identity-card-applied'));
  await next(() => reader.tick('ways', 'educator'));
  await next();
  await next(() => reader.type('name', 'Bogdan'));
  await next(() => reader.choose('keep', 'nobody'));
  await next(() => reader.type('word', 'cichy las'));
  await next();
  await next(() => reader.tick('contact'));
  expect(step(page.url())).toBe('sprawdz');
  expect(await page.locator('.answers').textContent()).toMatch(/Bogdan/);
  await expect
    .poll(
      async () => {
        if (step(page.url()) === 'sprawdz') await reader.send();
        return step(page.url());
      },
      { timeout: 20_000, interval: 2500 },
    )
    .toBe('wyslane');
  const takes = reader.presses() * seconds.key + choices * seconds.choice;
  console.info(`educator: ${reader.presses()} keys, ${choices} choices, about ${Math.round(takes)} s`);
  expect(takes).toBeLessThan(180);
});

test('where somebody is hurt, phones come first, the page leaves at once and says nothing in its title', async () => {
  const page = await open(paths.request(), { viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  await sendForms(page, personInLubsko.slice(0, 4));
  const after = await postForm(page.context(), address(), 'needs', { needs: 'violence' });
  expect(after.headers()['location']).toBe(paths.request('first'));
  for (const at of ['first', 'contact', 'safety', 'name'] as const) {
    await page.goto(address() + paths.request(at));
    if (at === 'first') {
      expect(await page.locator('main a[href="tel:112"]').count()).toBeGreaterThan(0);
      await postForm(page.context(), address(), 'first', {});
      await postForm(page.context(), address(), 'done', {});
    } else await postForm(page.context(), address(), at, { ways: 'visit', name: 'Anna' });
    expect(await page.locator('.quick-exit').count(), at).toBeGreaterThan(0);
    expect(await page.title(), at).not.toMatch(/przemoc|zakład/i);
    // Nothing that somebody else may read is ticked before the person ticks it.
    expect(await page.locator('input[name="ways"]:checked, input[name="safety"]:checked').count(), at).toBe(0);
    expect(await pastTheEdge(page), at).toEqual([]);
  }
});

test('a relative asks for the own family: nothing is asked about whoever is in prison', async () => {
  const page = await open(paths.relatives());
  await page.locator('main').getByRole('link', { name: 'Poproś o kontakt', exact: true }).click();
  await page.waitForURL(/\/prosba$/);
  const asked: string[] = [];
  const forms = [['who', { who: 'relative-own' }] as const, ...personInLubsko.slice(1)];
  for (const form of forms) {
    await page.goto(address() + paths.request(form[0]));
    asked.push((await page.locator('main form').first().textContent()) ?? '');
    await sendForms(page, [form]);
  }
  expect(asked.slice(1).join(' ')).not.toMatch(/wyrok|przestępstw|PESEL|osadzon|skazan/i);
  await page.goto(address() + paths.request('check'));
  expect(await page.locator('.answers').textContent()).toContain('Dla mnie i mojej rodziny');
});

test('whoever hopes for a call only gives a name and says "I will come"', async () => {
  const page = await open(paths.request());
  const least = personInLubsko.filter(([key]) => key !== 'first');
  await sendForms(
    page,
    least.map(([key, form]) => [key, key === 'contact' ? { ways: 'visit' } : key === 'needs' ? { needs: 'money' } : form] as const),
  );
  await page.goto(address() + paths.request('check'));
  expect(step(page.url())).toBe('sprawdz');
  expect(await page.locator('.answers').textContent()).toContain('Przyjdę osobiście');
});

test('an educator makes a card without a name; with its code the person finishes and sends, by keyboard, without a script, on the narrowest screen', async () => {
  const narrow = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
  const educator = await open(paths.request(), narrow);
  await sendForms(educator, [
    ['who', { who: 'professional' }],
    ['helper', { profession: 'educator', door: 'card' }],
    ['situation', { situation: 'before-release' }],
    ['release', { known: 'day', day: dayAway(40) }],
    ['home', { home: 'yes' }],
    ['residence', { typed: 'Lubsko', locality: '081106-lubsko' }],
    ['office', { office: 'mgops-lubsko' }],
    ['needs', { needs: 'documents' }],
  ]);
  await educator.goto(address() + paths.request('check'));
  await keyboardReader(educator).send();
  expect(step(educator.url())).toBe('karta/gotowa');
  expect(await pastTheEdge(educator)).toEqual([]);
  const code = (await educator.locator('.receipt__number').textContent())?.replace(/\D/g, '') ?? '';
  expect(code).toHaveLength(16);
  expect(await educator.locator('article.receipt').textContent()).not.toMatch(/dokument|dowód/i);
  await educator.getByRole('button', { name: pl.requestCard.done }).press('Enter');
  await educator.waitForURL(`**${paths.professionals()}`);
  await educator.goto(address() + paths.request('cardReady'));
  expect(await educator.locator('main').textContent()).not.toContain(code.slice(0, 4));

  const page = await open(paths.request('card'), narrow);
  const person = keyboardReader(page);
  await person.type('code', '1111 1111 1111 1111');
  await person.send();
  expect(await page.locator('input[name="code"]').inputValue()).toBe('1111 1111 1111 1111');
  await person.type('code', code);
  await person.send();
  const answers: Readonly<Record<string, () => Promise<void>>> = {
    kontakt: () => person.tick('ways', 'visit'),
    imie: () => person.type('name', 'Bogdan'),
    'kto-zobaczy': () => person.choose('keep', 'nobody'),
    slowo: () => person.type('word', 'cichy las'),
    zgody: () => person.tick('contact'),
  };
  const walked: string[] = [];
  while (step(page.url()) !== 'sprawdz' && walked.length < 20) {
    walked.push(step(page.url()));
    expect(await pastTheEdge(page), page.url()).toEqual([]);
    await answers[step(page.url())]?.();
    await person.send();
  }
  expect(walked).toEqual(expect.arrayContaining(['kontakt', 'imie', 'slowo']));
  expect(await page.locator('.answers').textContent()).toMatch(/Bogdan/);
  await expect
    .poll(
      async () => {
        if (step(page.url()) === 'sprawdz') await person.send();
        return step(page.url());
      },
      { timeout: 20_000, interval: 2500 },
    )
    .toBe('wyslane');
  expect(await page.locator('.receipt__number').count()).toBeGreaterThan(0);
});
