import type { PublicWords } from '../languages.ts';

// The reader is "вы": polite to a grown-up, and its past tense has no gender.
export const site = {
  name: 'Most',
  title: '{page} – Most',
  skip: 'Перейти к тексту',
  navLabel: 'Главное меню',
  breadcrumbsLabel: 'Вы здесь',
  footerNavLabel: 'О сайте',
  home: 'Главная',
  nav: { tonight: 'Ночлег на сегодня', hotlines: 'Телефоны' },
  footer: {
    phones: 'Важные телефоны',
    allPhones: 'Все телефоны',
    map: 'Карта помощи',
    about: 'Об этом сайте',
    built: 'Данные на {date}.',
    privacy: 'Мы не следим за вами. Здесь нет рекламы.',
  },
} satisfies PublicWords['site'];

export const exit = {
  link: 'Быстрый выход',
  remains: 'Что остаётся в телефоне',
  twoMore: 'Нажмите Shift ещё 2 раза, чтобы выйти.',
  oneMore: 'Нажмите Shift ещё раз, чтобы выйти.',
  blankTitle: 'Погода',
} satisfies PublicWords['exit'];

export const language = {
  label: 'Язык',
  inPolish: 'по-польски',
  nav: { firstDay: 'Первый день', sleep: 'Где спать', finder: 'Какое учреждение' },
} satisfies PublicWords['language'];

export const start = {
  title: 'Most – помощь рядом',
  description: 'Ночлег, еда и учреждение, которое помогает после выхода на свободу. Воеводство {region}.',
  heading: 'Помощь после выхода на свободу',
  lead: 'Где переночевать, что поесть и к кому обратиться. Без регистрации и без фамилии.',
  phones: 'Позвоните сразу',
  tonight: 'Негде сегодня спать?',
  tonightText: 'Посмотрите, кто принимает на ночь. Названия и адреса там по-польски.',
  finder: 'Какое учреждение должно мне помочь?',
  finderText: 'Несколько вопросов. В конце вы получите адрес и листок на польском, который можно показать.',
  guides: 'Шаг за шагом',
  hotlines: 'Все телефоны',
  hotlinesText: 'Ночлег, трудное время, дети, здоровье.',
  more: 'Больше по-польски',
  moreText: 'Остальная часть сайта есть только по-польски. Её можно открыть вместе с тем, кто знает польский.',
  moreLink: 'Весь сайт',
} satisfies PublicWords['start'];

export const hotlinesPage = {
  title: 'Телефоны',
  description: '112 и линии помощи: ночлег, трудное время, дети, здоровье.',
  heading: 'Телефоны',
  lead: 'Звоните, когда нужно. Фамилию можно не называть.',
  free: 'бесплатно',
  anonymous: 'анонимно',
  seasonal: 'Точно работает с {from} до {to}. В другое время может не работать.',
} satisfies PublicWords['hotlinesPage'];
