import calendar, { ICalCalendarMethod } from 'ical-generator';
import { pl } from '#i18n/pl.ts';
import type { Deps } from '../deps.ts';
import type { OpenedCase } from './find-case.ts';

const meetingMs = 3_600_000;

/**
 * The meeting of a case as a calendar file (RFC 5545), times in UTC. A phone shows it to whoever looks over a shoulder,
 * so it says no name, no number and nothing about prison. Undefined: no meeting is set.
 * @param title what the event is called.
 */
export function meetingCalendar(deps: Pick<Deps, 'directory' | 'now' | 'origin'>, { row, content }: OpenedCase, title: string): string | undefined {
  const { appointment } = content;
  if (row.state !== 'scheduled' || !appointment) return undefined;
  const host = new URL(deps.origin).hostname;
  const file = calendar({ prodId: { company: host, product: pl.site.name, language: 'PL' }, method: ICalCalendarMethod.PUBLISH });
  file.createEvent({
    id: `${appointment.at}@${host}`,
    summary: title,
    location: [appointment.place, placeOf(deps, row.office)].filter(Boolean).join(', '),
    ...{ start: new Date(appointment.at), end: new Date(appointment.at + meetingMs), stamp: new Date(deps.now()) },
  });
  return file.toString();
}

function placeOf({ directory }: Pick<Deps, 'directory'>, id: string): string {
  const office = directory.organization(id);
  const address = office?.location ? directory.location(office.location)?.address : undefined;
  const town = [address?.postal_code, address?.city].filter(Boolean).join(' ');
  return [office?.name ?? id, address?.street, town].filter(Boolean).join(', ');
}
