import { expect, test } from 'vitest';
import { mergePhones, readPhoneCell, writePhoneCell } from '#domain/directory/phone-cell.ts';
import { polishCells } from '#i18n/cell-language.ts';

const read = (text: string) => readPhoneCell(text, polishCells);

test.each(['68 457 61 98', '684576198', '68-457-61-98', '(68) 457 61 98', '+48 68 457 61 98', '0048684576198', 'tel. 68 457 61 98'])(
  '%s is one number',
  (text) => {
    expect(read(text)).toEqual({ ok: true, value: [{ number: '+48684576198' }] });
  },
);

test('toll-free and short numbers keep their digits', () => {
  expect(read('800 109 160, 116 123; 112')).toEqual({ ok: true, value: [{ number: '800109160' }, { number: '116123' }, { number: '112' }] });
});

test('several numbers bring their extensions and what they are for', () => {
  expect(read('68 360 94 21 wew. 23 (sekretariat, kadry), 601 188 649 (dyżur)')).toEqual({
    ok: true,
    value: [
      { number: '+48683609421', extension: '23', description: 'sekretariat, kadry' },
      { number: '+48601188649', description: 'dyżur' },
    ],
  });
});

test.each(['68 457 61', '68 457 61 98 99', 'brak', '68 457 61 98,', '068 457 61 98', '68 457 61 98 (dyżur'])('"%s" is refused', (text) => {
  expect(read(text)).toEqual({ ok: false, code: 'row.phone-wrong' });
});

test('what is written is read as it was, except for fax numbers', () => {
  const phones = [{ number: '+48683609421', extension: '23', description: 'sekretariat' }, { number: '800109160' }];
  expect(read(writePhoneCell([...phones, { number: '+48957151387', type: 'fax' }], polishCells))).toEqual({ ok: true, value: phones });
});

test('a known number keeps its kind and description, a number no longer named goes, the fax stays', () => {
  const old = [
    { number: '+48683512444', type: 'voice', description: 'telefon i faks' },
    { number: '+48683513361' },
    { number: '+48683513362', type: 'fax' },
  ] as const;
  expect(mergePhones(old, [{ number: '+48683512444' }, { number: '+48683519999' }])).toEqual([old[0], { number: '+48683519999' }, old[2]]);
});
