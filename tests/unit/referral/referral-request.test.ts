import { expect, test } from 'vitest';
import { fieldCodes } from '#api/problem.ts';
import { type ReferralRequestInput, referralRequestSchema } from '#domain/referral/referral-request.schema.ts';
import { referralRequest } from '../../support/referral-factories.ts';

const codesOf = (change: object) => {
  const read = referralRequestSchema.safeParse({ ...referralRequest(), ...change });
  return read.success ? {} : fieldCodes(read.error);
};

test('a request in few words is complete', () => {
  expect(referralRequestSchema.parse(referralRequest())).toMatchObject({ name: 'Marek', contact: { phone: '600100200', noMessage: false } });
});

test('no field for the offence, the sentence, the kind of release, the classification or PESEL is taken', () => {
  for (const field of ['offence', 'sentence', 'releaseKind', 'classification', 'pesel', 'birthDate', 'fileNumber']) {
    expect(codesOf({ [field]: 'x' })).toEqual({ [field]: 'field.unknown' });
    expect(codesOf({ contact: { ...referralRequest().contact, [field]: 'x' } })).toEqual({ [field]: 'field.unknown' });
    expect(codesOf({ asker: { kind: 'self', [field]: 'x' } })).toEqual({ [field]: 'field.unknown' });
  }
});

test('a relative may not ask for somebody who is still in prison', () => {
  const place = { situation: 'before-release', residence: '0811063' };
  expect(codesOf({ asker: { kind: 'relative-free', agreed: true }, place })).toEqual({ 'place.situation': 'asker.not-for-prison' });
  expect(codesOf({ asker: { kind: 'relative-own' }, place })).toEqual({ 'place.situation': 'asker.not-for-prison' });
  expect(codesOf({ asker: { kind: 'self' }, place })).toEqual({});
});

test('a relative needs the agreement of the free person, and nothing of a prisoner for the own needs', () => {
  expect(codesOf({ asker: { kind: 'relative-free' } })).toEqual({ 'asker.agreed': 'asker-agreed.missing' });
  expect(codesOf({ asker: { kind: 'relative-own' } })).toEqual({});
  expect(codesOf({ asker: { kind: 'relative-own', prison: 'zk-krzywaniec' } })).toEqual({ prison: 'field.unknown' });
});

test('a professional gives the day of the signature', () => {
  expect(codesOf({ asker: { kind: 'professional', profession: 'educator' } })).toEqual({ 'asker.signedOn': 'date.wrong' });
});

test('each way to reach somebody asks for what it needs, and for nothing else', () => {
  const contact = (change: Partial<ReferralRequestInput['contact']>) => codesOf({ contact: { ways: ['visit'], ...change } });
  expect(contact({})).toEqual({});
  expect(contact({ ways: ['sms'] })).toEqual({ 'contact.phone': 'contact-phone.missing' });
  expect(contact({ ways: ['email'] })).toEqual({ 'contact.email': 'contact-email.missing' });
  expect(contact({ ways: ['someone'] })).toEqual({ 'contact.someone': 'contact-someone.missing' });
  expect(contact({ ways: ['post'] })).toEqual({ 'contact.address': 'contact-address.missing' });
  expect(contact({ ways: [] })).toEqual({ 'contact.ways': 'contact-way.missing' });
  expect(contact({ ways: ['educator'] })).toEqual({ 'contact.ways': 'contact-way.only-before' });
});

test('a phone is taken as people write it', () => {
  for (const written of ['600 100 200', '600-100-200', '+48 600 100 200', '0048600100200', '(600) 100.200']) {
    expect(referralRequestSchema.parse({ ...referralRequest(), contact: { ways: ['phone'], phone: written } }).contact.phone).toBe('600100200');
  }
  expect(codesOf({ contact: { ways: ['phone'], phone: '12345' } })).toEqual({ 'contact.phone': 'contact-phone.wrong' });
});

test('what was asked for must be there: agreement, word, needs', () => {
  const { word: _word, ...rest } = referralRequest();
  const read = referralRequestSchema.safeParse({ ...rest, mayContact: false, needs: [] });
  expect(read.success ? {} : fieldCodes(read.error)).toEqual({ mayContact: 'may-contact.missing', needs: 'needs.missing' });
  const wordless = referralRequestSchema.safeParse(rest);
  expect(wordless.success ? {} : fieldCodes(wordless.error)).toEqual({ word: 'word.missing' });
  expect(codesOf({ word: undefined, asker: { kind: 'relative-free', agreed: true } })).toEqual({});
});
