import { expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '#api/env.ts';

test.each([
  [{ PORT: 'osiem' }, 'PORT is "osiem". Give a number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536". Give a number from 0 to 65535.'],
  [{ PORT: '1.5' }, 'PORT is "1.5". Give a number from 0 to 65535.'],
  [{ MOST_ORIGIN: 'most.example' }, 'MOST_ORIGIN is "most.example". Give scheme and host only, for example https://most.example.'],
  [
    { MOST_ORIGIN: 'https://most.example/sciezka' },
    'MOST_ORIGIN is "https://most.example/sciezka". Give scheme and host only, for example https://most.example.',
  ],
  [{ MOST_ORIGIN: 'ftp://most.example' }, 'MOST_ORIGIN is "ftp://most.example". Give scheme and host only, for example https://most.example.'],
  [{ MOST_TRUSTED_PROXY: 'tak' }, 'MOST_TRUSTED_PROXY is "tak". Give 1 or 0.'],
])('%o is refused with one sentence', (environment, sentence) => {
  expect(() => readEnvironment(environment)).toThrow(new EnvironmentError(sentence));
});

test('an empty environment is one that can be used', () => {
  expect(readEnvironment({})).toMatchObject({ port: 4321, host: 'localhost', origin: 'http://localhost:4321', trustedProxy: false });
});
