import { describe, expect, test } from 'vitest';
import { outbox } from '#api/db/schema.ts';
import { receive, schedule } from '#api/referrals/office-changes.ts';
import { found, opened, word } from '../../support/case-follower.ts';
import { at } from '../../support/directory-factories.ts';

describe('a meeting', () => {
  const meeting = { at: at('2026-11-30 10:00'), place: 'pokój 4; wejście B' };
  async function invited() {
    const all = await opened();
    await receive(all.server.deps, await found(all.server), 'office-link');
    await schedule(all.server.deps, await found(all.server), 'office-link', meeting);
    return all;
  }

  test('is answered; the office hears of it only where another time is asked for', async () => {
    const { reader, server } = await invited();
    expect((await reader.view()).shown?.pages).toContain('meeting');
    const mails = async () => (await server.deps.database.orm.select().from(outbox)).map(({ template }) => template);
    expect(await reader.post('orders/meeting', { answer: 'coming', at: String(meeting.at) })).toEqual({ next: 'case', done: 'meeting' });
    expect((await reader.view()).shown?.view).toMatchObject({ label: 'scheduled', appointment: { answer: 'coming' } });
    expect(await mails()).toEqual(['new']);
    await reader.post('orders/meeting', { answer: 'another-time', at: String(meeting.at) });
    expect((await reader.view()).shown?.view).toMatchObject({ appointment: { answer: 'another-time' } });
    expect(await mails()).toEqual(['new', 'meeting']);
  });

  test.each([
    ['no answer', { at: String(meeting.at) }, 'meeting.answer-missing'],
    ['an unknown one', { answer: 'maybe', at: String(meeting.at) }, 'meeting.answer-missing'],
    ['another meeting', { answer: 'coming', at: String(meeting.at - 1) }, 'meeting.changed'],
    ['no meeting', { answer: 'coming' }, 'meeting.changed'],
  ])('with %s changes nothing', async (_name, form, code) => {
    const { reader, server } = await invited();
    const { seq } = (await found(server)).row;
    await reader.post('orders/meeting', form);
    expect((await reader.view()).pending).toMatchObject({ page: 'meeting', field: 'answer', code });
    expect((await found(server)).row.seq).toBe(seq);
  });

  test('that the office moved meanwhile is not answered; the new one waits for an answer', async () => {
    const { reader, server } = await invited();
    await reader.post('orders/meeting', { answer: 'another-time', at: String(meeting.at) });
    await schedule(server.deps, await found(server), 'office-link', { at: meeting.at + 3_600_000, place: null });
    await reader.post('orders/meeting', { answer: 'coming', at: String(meeting.at) });
    expect((await reader.view()).pending).toMatchObject({ code: 'meeting.changed' });
    const view = (await reader.view()).shown?.view;
    expect(view).toMatchObject({ appointment: { at: meeting.at + 3_600_000 } });
    expect(view).not.toMatchObject({ appointment: { answer: expect.anything() } });
  });

  test('that is over is no page any more', async () => {
    const { reader, server, code } = await invited();
    server.wait(meeting.at - server.deps.now() + 1);
    await reader.post('code', { code });
    await reader.post('word', { word });
    expect((await reader.view()).shown?.pages).not.toContain('meeting');
    await reader.post('orders/meeting', { answer: 'coming', at: String(meeting.at) });
    expect((await reader.view()).pending).toMatchObject({ code: 'meeting.changed' });
  });

  test('goes into a calendar in universal time, escaped, without a name, a number or a word of prison', async () => {
    const { reader, server } = await invited();
    const answer = await reader.meeting();
    expect(answer.headers.get('content-type')).toBe('text/calendar;charset=utf-8');
    const text = (await answer.text()).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART:20261130T090000Z\r\nDTEND:20261130T100000Z');
    expect(text).toContain('LOCATION:pokój 4\\; wejście B\\, ');
    expect(text).not.toMatch(/Marek|zakład|karn|więzie/i);
    expect(text).not.toContain((await found(server)).row.caseNumber);
    await reader.leave();
    expect((await reader.meeting()).status).toBe(404);
  });
});
