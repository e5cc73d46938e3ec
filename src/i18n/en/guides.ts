import type { PublicWords } from '../languages.ts';

export const guidePage = {
  doNow: 'Do this now',
  places: 'Where to find help',
  amounts: 'Sums and time limits on this page',
  amountFrom: 'from {from}',
  amountTo: 'until {to}',
  amountBetween: 'from {from} to {to}',
  amountUndated: 'no date',
  sources: 'How we know this',
  sourceDated: '{name}, {date}',
  lawSeen: '{name}, wording of {year}',
  checked: 'Checked on {date}.',
  advice: 'This helps you to understand the law. It is not legal advice.',
  units: {
    zl: { one: '{n} PLN', few: '{n} PLN', many: '{n} PLN', other: '{n} PLN' },
    zl_month: { one: '{n} PLN a month', few: '{n} PLN a month', many: '{n} PLN a month', other: '{n} PLN a month' },
    percent: { one: '{n}%', few: '{n}%', many: '{n}%', other: '{n}%' },
    hours: { one: '{n} hour', few: '{n} hours', many: '{n} hours', other: '{n} hours' },
    days: { one: '{n} day', few: '{n} days', many: '{n} days', other: '{n} days' },
    working_days: { one: '{n} working day', few: '{n} working days', many: '{n} working days', other: '{n} working days' },
    months: { one: '{n} month', few: '{n} months', many: '{n} months', other: '{n} months' },
    years: { one: '{n} year', few: '{n} years', many: '{n} years', other: '{n} years' },
    times: { one: '{n} time', few: '{n} times', many: '{n} times', other: '{n} times' },
  },
} satisfies PublicWords['guidePage'];
