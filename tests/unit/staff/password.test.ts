import { expect, test } from 'vitest';
import { passwordProblem } from '#domain/staff/password.ts';

const known = ['Ola Nowa', 'Ola@Brzegi.example'];

test.each([
  ['', 'password.missing'],
  ['elevenchars', 'password.short'],
  ['ż'.repeat(129), 'password.long'],
  ['aaaaaaaaaaaa', 'password.common'],
  ['abcabcabcabc', 'password.common'],
  ['qwertyuiop123', 'password.common'],
  ['Haslo1234567!', 'password.common'],
  ['P@ssw0rd2026!', 'password.common'],
  ['Zielona Góra 2026!', 'password.common'],
  ['ola nowa brzegi', 'password.common'],
  ['OlaNowa123456', 'password.common'],
])('%s is refused: %s', (password, problem) => {
  expect(passwordProblem(password, known)).toBe(problem);
});

test.each(['cztery zielone lampy', 'pięć nowych krzeseł', 'correct horse battery', 'xK9#mQ2$vL7p', 'Ola lubi żółte rowery'])('%s is taken', (password) => {
  expect(passwordProblem(password, known)).toBeUndefined();
});
