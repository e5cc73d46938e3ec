import type { PublicWords } from '../languages.ts';

export const guidePage = {
  doNow: 'Зробіть це зараз',
  places: 'Де шукати допомоги',
  amounts: 'Суми та строки з цієї сторінки',
  amountFrom: 'з {from}',
  amountTo: 'до {to}',
  amountBetween: 'з {from} до {to}',
  amountUndated: 'без дати',
  sources: 'Звідки ми це знаємо',
  sourceDated: '{name}, {date}',
  lawSeen: '{name}, текст {year} року',
  checked: 'Перевірено {date}.',
  advice: 'Це допомога в розумінні законів, а не порада юриста.',
  units: {
    zl: { one: '{n} злотий', few: '{n} злоті', many: '{n} злотих', other: '{n} злотого' },
    zl_month: { one: '{n} злотий на місяць', few: '{n} злоті на місяць', many: '{n} злотих на місяць', other: '{n} злотого на місяць' },
    percent: { one: '{n}%', few: '{n}%', many: '{n}%', other: '{n}%' },
    hours: { one: '{n} година', few: '{n} години', many: '{n} годин', other: '{n} години' },
    days: { one: '{n} день', few: '{n} дні', many: '{n} днів', other: '{n} дня' },
    working_days: { one: '{n} робочий день', few: '{n} робочі дні', many: '{n} робочих днів', other: '{n} робочого дня' },
    months: { one: '{n} місяць', few: '{n} місяці', many: '{n} місяців', other: '{n} місяця' },
    years: { one: '{n} рік', few: '{n} роки', many: '{n} років', other: '{n} року' },
    times: { one: '{n} раз', few: '{n} рази', many: '{n} разів', other: '{n} разу' },
  },
} satisfies PublicWords['guidePage'];
