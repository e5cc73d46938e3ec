import type { PublicWords } from '../languages.ts';

export const guidePage = {
  doNow: 'Сделайте это сейчас',
  places: 'Где искать помощь',
  amounts: 'Суммы и сроки с этой страницы',
  amountFrom: 'с {from}',
  amountTo: 'до {to}',
  amountBetween: 'с {from} по {to}',
  amountUndated: 'без даты',
  sources: 'Откуда мы это знаем',
  sourceDated: '{name}, {date}',
  lawSeen: '{name}, текст {year} года',
  checked: 'Проверено {date}.',
  advice: 'Это помощь в понимании законов, а не совет юриста.',
  units: {
    zl: { one: '{n} злотый', few: '{n} злотых', many: '{n} злотых', other: '{n} злотого' },
    zl_month: { one: '{n} злотый в месяц', few: '{n} злотых в месяц', many: '{n} злотых в месяц', other: '{n} злотого в месяц' },
    percent: { one: '{n}%', few: '{n}%', many: '{n}%', other: '{n}%' },
    hours: { one: '{n} час', few: '{n} часа', many: '{n} часов', other: '{n} часа' },
    days: { one: '{n} день', few: '{n} дня', many: '{n} дней', other: '{n} дня' },
    working_days: { one: '{n} рабочий день', few: '{n} рабочих дня', many: '{n} рабочих дней', other: '{n} рабочего дня' },
    months: { one: '{n} месяц', few: '{n} месяца', many: '{n} месяцев', other: '{n} месяца' },
    years: { one: '{n} год', few: '{n} года', many: '{n} лет', other: '{n} года' },
    times: { one: '{n} раз', few: '{n} раза', many: '{n} раз', other: '{n} раза' },
  },
} satisfies PublicWords['guidePage'];
