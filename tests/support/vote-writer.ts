import { createTallyFile } from '#api/feedback/tally-file.ts';

// Votes without end, ten at a time; says each number that is on the disk. Killed by a test.
const { add } = createTallyFile(process.argv[2] ?? '');
let kept = 0;
const voter = async () => {
  for (;;) {
    await add('2026-11', { organization: 'ops-brzegi', verdict: 'helped' });
    kept += 1;
    process.stdout.write(`${kept}\n`);
  }
};
await Promise.all(Array.from({ length: 10 }, voter));
