import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPaper } from '#api/paper/typst.ts';
import { needs, stepsTaken } from '#domain/referral/choices.ts';
import { letterText } from '#i18n/letter-text.ts';
import { pocketSheet } from '#i18n/pocket-text.ts';
import { papers } from '../../support/paper-factories.ts';
import { readPdf } from '../../support/read-pdf.ts';

const set = openPaper();
const full = papers({
  needs: [...needs],
  done: [...stepsTaken],
  name: 'Zażółć Gęślą-Jaźń',
  note: 'Ґанок і їжак. '.repeat(30),
  contact: {
    ...{ ways: ['phone', 'sms', 'email', 'someone', 'visit', 'post'], phone: '600100200', email: 'marek@poczta.example' },
    ...{ someone: { name: 'Ewa', phone: '601200300' }, address: 'ul. Łąkowa 1, 68-300 Brzegi', hours: 'po 16', noMessage: true, noPrison: true },
    ...{ language: 'uk', interpreter: true, signLanguage: true, accessibility: 'wózek' },
  },
});

describe('a letter as PDF', () => {
  test('is read by ear as by eye: tagged, Polish, titled, every letter a letter', async () => {
    const pdf = await readPdf(set('letter', letterText(papers({ name: 'Zażółć Gęślą-Jaźń', note: 'Київ, ґанок' }))));
    expect(pdf).toMatchObject({ pages: 1, isMarked: true, language: 'pl-PL', title: 'Prośba o kontakt i o pomoc', conformance: '1', sizes: [[595, 842]] });
    expect(pdf.text).toContain('Zażółć Gęślą-Jaźń');
    expect(pdf.text).toContain('Київ, ґанок');
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'P', 'L', 'LI']));
  });

  test('brings its own faces', () => {
    const bytes = set('letter', letterText(papers())).toString('latin1');
    expect(bytes).toMatch(/\/FontFile2/);
    expect([...bytes.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?(\S+)/g)].map(([, face]) => face?.replace(/-.*/, ''))).toEqual(
      expect.arrayContaining(['IBMPlexSans']),
    );
    expect(bytes).not.toMatch(/Helvetica|Times|DejaVu|Liberation/);
  });

  test('is the same bytes for the same words, whatever was set between', () => {
    const one = set('letter', letterText(papers()));
    set('letter', letterText(full));
    expect(set('letter', letterText(papers())).equals(one)).toBe(true);
  });

  test('with everything ticked and written has two pages, and its signature stands on the last with words', async () => {
    const pdf = await readPdf(set('letter', letterText(full)));
    expect(pdf.pages).toBe(2);
    expect(pdf.text.split('\n')[1]).toContain('własnoręczny podpis');
  });

  test.each(['#read("/etc/passwd")', '] #panic("x")', '\\ \\u{41} $x^2$ *a* _b_ `c` <d> @e', '"} #sys.inputs', '= Nagłówek', '- a\n- b', 'a // b /* c */'])(
    'sets %s as the letters that they are',
    async (typed) => {
      const pdf = await readPdf(set('letter', letterText(papers({ name: typed, note: typed }))));
      expect(
        pdf.text.match(
          new RegExp(
            typed
              .replace(/\s+/g, ' ')
              .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
              .replaceAll(' ', '\\s+'),
            'g',
          ),
        ),
      ).toHaveLength(2);
      expect(pdf.roles.filter((role) => /^H\d/.test(role))).toEqual(['H1']);
    },
  );

  test('is made of any text that somebody may type; letters that no face has become question marks', async () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (typed) => {
        set('letter', letterText(papers({ name: typed, note: typed, contact: { address: typed } })));
      }),
      { numRuns: 60 },
    );
    expect((await readPdf(set('letter', letterText(papers({ name: 'ნინო 🙂 Nino' }))))).text).toContain('???? ? Nino');
  });

  test('takes milliseconds once the first is made', () => {
    const times = Array.from({ length: 9 }, (_, index) => {
      const begun = performance.now();
      set('letter', letterText(papers({ name: `Osoba ${index}` })));
      return performance.now() - begun;
    });
    expect(times.sort((one, other) => one - other)[4]).toBeLessThan(150);
  });
});

describe('cards for the pocket as PDF', () => {
  test('are four on one sheet, even with every need, and each has its heading', async () => {
    const pdf = await readPdf(set('cards', pocketSheet(full)));
    expect(pdf).toMatchObject({ pages: 1, isMarked: true, language: 'pl-PL', conformance: '1' });
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(4);
    expect(pdf.text).toContain('68 457 61 98'.replaceAll(' ', '\u00a0').normalize('NFKC'));
  });
});
