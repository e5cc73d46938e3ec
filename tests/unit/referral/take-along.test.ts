import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needs } from '#domain/referral/choices.ts';
import { paperRequestOf } from '#domain/referral/take-along.ts';
import { letterText, sentLetterText } from '#i18n/letter-text.ts';
import { pocketSheet } from '#i18n/pocket-text.ts';
import { counterScript, phoneScript, smsText } from '#i18n/spoken-text.ts';
import { papers } from '../../support/paper-factories.ts';

const leaving = { situation: 'before-release', residence: '081101', releaseDate: '2027-01-12' } as const;
const letterOf = (...given: Parameters<typeof papers>) => JSON.stringify(letterText(papers(...given))).replaceAll('\u00a0', ' ');

describe('the letter', () => {
  test('goes to the proposed office with its address, and names its article', () => {
    const letter = letterText(papers());
    expect(letter.addressee.map(({ text }) => text)).toEqual(['Ośrodek Pomocy Społecznej w\u00a0Brzegach', 'ul. Polna 1', '68-300\u00a0Brzegi']);
    expect(letter.opening.join(' ')).toContain('art. 101 ust. 1'.replaceAll(' ', '\u00a0'));
  });

  test('goes to the office that was chosen, by what it is to the person', () => {
    const place = { situation: 'homeless', lastRegistration: '081101', stay: '081102' } as const;
    expect(letterOf({ place, office: 'ops-lasy' })).toMatch(/art\. 101 ust\. 3/);
    expect(letterOf({ place, office: 'ops-brzegi' })).toMatch(/ostatni stały meldunek.*art\. 101 ust\. 2/);
    expect(letterOf({ place, office: 'ops-lasy' })).not.toMatch(/ostatni stały meldunek/);
  });

  test('to the centre of the county claims no article', () => {
    const letter = letterOf({ office: 'pcpr-brzegi' });
    expect(letter).toContain('Powiatowe Centrum');
    expect(letter).not.toContain('ustawy');
  });

  test('asks for the office address by an empty line when nobody knows it', () => {
    expect(letterText(papers({ place: { situation: 'residence', residence: '081102' } })).addressee.at(-1)).toEqual({ text: null, label: 'adres urzędu' });
  });

  test('leaves name, address and signature to the pen where nothing was said', () => {
    expect(letterText(papers()).sender).toEqual([
      { text: null, label: 'imię i nazwisko' },
      { text: null, label: 'adres do doręczeń' },
    ]);
  });

  test('before release asks for a talk by article 13 and for the rest from the day of release', () => {
    const letter = letterOf({ place: leaving });
    expect(letter).toContain('art. 13 i art. 101 ust. 1');
    expect(letter).toMatch(/12\.01\.2027.*jeszcze przed wyjściem.*od dnia wyjścia/);
    expect(letterOf({ place: { ...leaving, releaseDate: '2027-09-12' } })).toContain('przed wyjściem, od 12.06.2027');
  });

  test('of a free person says nothing of a prison or a release, not even by asking for silence', () => {
    const letter = letterOf({ needs: [...needs.filter((need) => need !== 'probation')], contact: { ways: ['phone'], phone: '600100200', noPrison: true } });
    expect(letter).not.toMatch(/zakład|wyjści|więzie|areszt|art\. 13/i);
    expect(letter).toContain('Proszę nie mówić innym osobom');
  });

  test('says first what must not happen, then the ways', () => {
    const letter = letterText(papers({ contact: { ways: ['phone'], phone: '600100200', noMessage: true } }));
    expect(letter.lists.at(-1)?.items.map((item) => item.replaceAll('\u00a0', ' '))).toEqual([
      'Proszę nie zostawiać wiadomości: ani u innych osób, ani na nagraniu',
      'Telefon: 600 100 200',
    ]);
  });

  test('printed of a sent request bears its number and no line for a signature', () => {
    const letter = sentLetterText(papers(), { caseNumber: 'KR4-7HWX', day: '2026-11-25' });
    expect(letter.footer).toMatch(/KR4-7HWX.*nie jest podaniem/);
    expect(letter).not.toHaveProperty('signature');
  });
});

describe('what is said aloud, sent or carried', () => {
  const telling = { needs: ['violence', 'addiction', 'health', 'probation'] as const, name: 'Marek', note: 'nikomu' };

  test('keeps health, violence and court for the talk itself, and the note and the name for the letter', () => {
    const told = papers({ ...telling, contact: { ways: ['phone'], phone: '600100200' } });
    const cards = JSON.stringify(pocketSheet(told));
    for (const text of [cards, phoneScript(told).join(' '), counterScript(told).join(' ')]) {
      expect(text).not.toMatch(/przemoc|uzależn|lekarz|kurator|nikomu|Marek|600/i);
      expect(text).toContain('O\u00a0szczegółach powiem na miejscu.');
    }
    expect(smsText(told)).not.toMatch(/przemoc|uzalezn|lekarz|kurator|nikomu/i);
  });

  test('does not mention the release where the person asked for silence about it', () => {
    const silent = papers({ place: leaving, contact: { noPrison: true } });
    expect([...phoneScript(silent), ...counterScript(silent), smsText(silent)].join(' ')).not.toMatch(/wyjści/i);
    expect(phoneScript(papers({ place: leaving })).join(' ')).toContain('Po wyjściu');
  });

  test('a card names the day to ask again, counted from the visit', () => {
    expect(pocketSheet(papers()).cards[0]?.note).toContain('15.12.2026');
    expect(pocketSheet(papers({ needs: ['shelter_tonight'] })).cards[0]?.note).toContain('27.11.2026');
    expect(pocketSheet(papers({ place: { situation: 'before-release', residence: '081101' } })).cards[0]?.note).not.toMatch(/\d/);
  });

  test('an SMS is one SMS, whatever was typed', () => {
    const typed = fc.record({
      name: fc.string({ maxLength: 60, unit: 'grapheme' }),
      hours: fc.string({ maxLength: 80, unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(typed, ({ name, hours }) => {
        const text = smsText(papers({ name, contact: { ways: ['sms'], phone: '600100200', hours } }));
        expect(text.length).toBeLessThanOrEqual(/^[\x20-\x7e]*$/.test(text) ? 160 : 200);
      }),
      { numRuns: 100 },
    );
    expect(smsText(papers({ name: 'Łukasz', contact: { ways: ['sms'], phone: '600100200', hours: 'po 16' } }))).toBe(
      'Prosze o kontakt w sprawie pomocy. Lukasz. Tel. 600 100 200. Mieszkam tutaj: gmina Brzegi. Kiedy: po 16.',
    );
  });
});

test('the word and the agreements of a form stay off the paper', () => {
  const request = paperRequestOf({ who: 'self', finder: { situation: 'residence' }, word: 'czerwony rower', agreed: { mayPassOn: true }, note: '' });
  expect(JSON.stringify(request)).not.toMatch(/rower|agreed|mayPassOn/);
  expect(request.note).toBeUndefined();
});
