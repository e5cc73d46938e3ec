import type { PublicWords } from '../languages.ts';

// The reader is "ви": polite to a grown-up, and its past tense has no gender.
export const site = {
  name: 'Most',
  title: '{page} – Most',
  skip: 'Перейти до тексту',
  navLabel: 'Головне меню',
  breadcrumbsLabel: 'Ви тут',
  footerNavLabel: 'Про сайт',
  home: 'Головна',
  nav: { tonight: 'Ночівля на сьогодні', hotlines: 'Телефони' },
  footer: {
    phones: 'Важливі телефони',
    allPhones: 'Усі телефони',
    map: 'Мапа допомоги',
    about: 'Про цей сайт',
    built: 'Дані станом на {date}.',
    privacy: 'Ми не стежимо за вами. Тут немає реклами.',
  },
} satisfies PublicWords['site'];

export const exit = {
  link: 'Швидкий вихід',
  remains: 'Що залишається в телефоні',
  twoMore: 'Натисніть Shift ще 2 рази, щоб вийти.',
  oneMore: 'Натисніть Shift ще раз, щоб вийти.',
  blankTitle: 'Погода',
} satisfies PublicWords['exit'];

export const language = {
  label: 'Мова',
  inPolish: 'польською',
  nav: { firstDay: 'Перший день', sleep: 'Де спати', finder: 'Яка установа' },
} satisfies PublicWords['language'];

export const start = {
  title: 'Most – допомога поруч',
  description: 'Ночівля, їжа та установа, яка допомагає після виходу на волю. Воєводство {region}.',
  heading: 'Допомога після виходу на волю',
  lead: 'Де переночувати, що поїсти й до кого звернутися. Без реєстрації та без прізвища.',
  phones: 'Подзвоніть одразу',
  tonight: 'Немає де сьогодні спати?',
  tonightText: 'Подивіться, хто приймає на ніч. Назви й адреси там польською.',
  finder: 'Яка установа має мені допомогти?',
  finderText: 'Кілька запитань. Наприкінці ви отримаєте адресу та аркуш польською, який можна показати.',
  guides: 'Крок за кроком',
  hotlines: 'Усі телефони',
  hotlinesText: 'Ночівля, важкий час, діти, здоров’я.',
  more: 'Більше польською',
  moreText: 'Решта цього сайту є лише польською. Можна відкрити його разом із кимось, хто знає польську.',
  moreLink: 'Увесь сайт',
} satisfies PublicWords['start'];

export const hotlinesPage = {
  title: 'Телефони',
  description: '112 і лінії допомоги: ночівля, важкий час, діти, здоров’я.',
  heading: 'Телефони',
  lead: 'Дзвоніть, коли потрібно. Прізвище можна не називати.',
  free: 'безкоштовно',
  anonymous: 'анонімно',
  seasonal: 'Точно працює з {from} до {to}. В інший час може не працювати.',
} satisfies PublicWords['hotlinesPage'];
