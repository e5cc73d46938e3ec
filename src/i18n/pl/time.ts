/** Words of hours, dates and freshness. */
export const days = { mon: 'pon.', tue: 'wt.', wed: 'śr.', thu: 'czw.', fri: 'pt.', sat: 'sob.', sun: 'niedz.', holiday: 'święta' } as const;

/** "w poniedziałek", "we wtorek" */
export const onDay = {
  mon: 'w poniedziałek',
  tue: 'we wtorek',
  wed: 'w środę',
  thu: 'w czwartek',
  fri: 'w piątek',
  sat: 'w sobotę',
  sun: 'w niedzielę',
} as const;

export const hours = {
  heading: 'Godziny',
  unknown: 'Godzin nie znamy.',
  unknownCall: 'Godzin nie znamy. Zadzwoń i zapytaj.',
  dayUnknown: 'nie wiemy',
  closed: 'zamknięte',
  roundTheClock: 'całą dobę, każdego dnia',
  allDay: 'całą dobę',
  everyDay: 'codziennie',
  nextDay: '{time} następnego dnia',
  window: '{from}–{to}',
  season: 'od {from} do {to}',
  offSeason: 'Poza tym czasem zamknięte.',
  exception: '{day}: {hours}',
  openNow: 'Teraz otwarte',
  openUntil: 'Teraz otwarte, do {time}',
  openUntilDay: 'Teraz otwarte, do {time} {day}',
  closedNow: 'Teraz zamknięte',
  opensToday: 'Teraz zamknięte. Otwarte dziś od {time}',
  opensTomorrow: 'Teraz zamknięte. Otwarte jutro od {time}',
  opensOn: 'Teraz zamknięte. Otwarte {day} od {time}',
  tomorrow: 'jutro',
  unknownNow: 'Nie wiemy, czy teraz jest otwarte',
} as const;

export const vacancies = {
  free: 'Są wolne miejsca',
  full: 'Nie ma wolnych miejsc',
  call: 'Czy są miejsca? Zadzwoń',
  said: '{state} (mówi to miejsce, {moment})',
} as const;

export const freshness = {
  fresh: 'Dane z {date}',
  freshByUs: 'Sprawdzone przez nas {date}',
  call_first: 'Zadzwoń przed wizytą. Dane z {date}',
  call_firstUndated: 'Zadzwoń przed wizytą. Źródło nie ma daty',
  unconfirmed: 'Niepotwierdzone. Dane z {date}',
  unconfirmedUndated: 'Niepotwierdzone. Źródło nie ma daty',
  label: { fresh: 'aktualne', call_first: 'zadzwoń przed wizytą', unconfirmed: 'niepotwierdzone', withdrawn: 'wycofane' },
} as const;
