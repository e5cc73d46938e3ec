import { expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '#api/env.ts';

const mailOf = (env: Record<string, string>) => readEnvironment({ MOST_DATA: '/data', ...env }).mail;
const smtp = { SMTP_URL: 'smtp://mail.most.example', MOST_MAIL_FROM: 'most@most.example' };

test('without a word about mail it goes into files', () => {
  expect(mailOf({})).toEqual({ kind: 'files', folder: '/data/mail', from: 'most@localhost' });
});

test('a mail server is an address, with the usual ports, and an account apart or in it', () => {
  expect(mailOf(smtp)).toEqual({ kind: 'smtp', host: 'mail.most.example', port: 587, isTls: false, from: 'most@most.example' });
  expect(mailOf({ ...smtp, SMTP_URL: 'smtps://most%40x:se%2Fcret@mail.most.example' })).toMatchObject({
    port: 465,
    isTls: true,
    user: 'most@x',
    password: 'se/cret',
  });
  expect(mailOf({ ...smtp, SMTP_USER: 'most', SMTP_PASSWORD: 'a/b' })).toMatchObject({ user: 'most', password: 'a/b' });
  expect(mailOf({ ...smtp, SMTP_URL: 'smtp://[::1]:2525' })).toMatchObject({ host: '::1', port: 2525 });
});

test.each([
  ['a server without a sender', { SMTP_URL: 'smtp://mail.most.example' }, 'MOST_MAIL_FROM'],
  ['a sender that is no address', { ...smtp, MOST_MAIL_FROM: 'Most <most@most.example>' }, 'MOST_MAIL_FROM'],
  ['another scheme', { ...smtp, SMTP_URL: 'https://mail.most.example' }, 'SMTP_URL'],
  ['options that would loosen encryption', { ...smtp, SMTP_URL: 'smtp://mail.most.example?ignoreTLS=true' }, 'SMTP_URL'],
  ['a user without a password', { ...smtp, SMTP_USER: 'most' }, 'SMTP_PASSWORD'],
  ['a password for no server', { SMTP_PASSWORD: 'x' }, 'SMTP_URL'],
  ['sending switched on in public, and no way out for mail', { MOST_LEGAL: 'legal.yaml', MOST_ORIGIN: 'https://most.example', MOST_KEYS: '/keys' }, 'SMTP_URL'],
])('%s is refused in one sentence', (_, env, name) => {
  expect(() => mailOf(env)).toThrow(EnvironmentError);
  expect(() => mailOf(env)).toThrow(name);
});

test('a sentence never repeats a password', () => {
  expect(() => mailOf({ ...smtp, SMTP_URL: 'smtp://most:secret@/x' })).toThrow(/^((?!secret).)*$/);
});
