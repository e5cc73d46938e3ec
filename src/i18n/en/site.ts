import type { PublicWords } from '../languages.ts';

export const site = {
  name: 'Most',
  title: '{page} – Most',
  skip: 'Skip to the text',
  navLabel: 'Main menu',
  breadcrumbsLabel: 'You are here',
  footerNavLabel: 'About the site',
  home: 'Home',
  nav: { tonight: 'A bed for tonight', hotlines: 'Phone lines' },
  footer: {
    phones: 'Important numbers',
    allPhones: 'All phone lines',
    map: 'Map of help',
    about: 'About this site',
    built: 'Data as of {date}.',
    privacy: 'We do not track you. There are no ads.',
  },
} satisfies PublicWords['site'];

export const exit = {
  link: 'Quick exit',
  remains: 'What stays on the phone',
  twoMore: 'Press Shift 2 more times to leave.',
  oneMore: 'Press Shift once more to leave.',
  blankTitle: 'Weather',
} satisfies PublicWords['exit'];

export const language = {
  label: 'Language',
  inPolish: 'in Polish',
  nav: { firstDay: 'First day', sleep: 'Where to sleep', finder: 'Which office' },
} satisfies PublicWords['language'];

export const start = {
  title: 'Most – help near you',
  description: 'A bed, food and the office that helps after release from prison. Region: {region}, Poland.',
  heading: 'Help after release',
  lead: 'Where to sleep, what to eat, whom to ask. No account, no name.',
  phones: 'Call now',
  tonight: 'Nowhere to sleep tonight?',
  tonightText: 'See who takes people in for the night. Names and addresses there are in Polish.',
  finder: 'Which office should help me?',
  finderText: 'A few questions. At the end you get an address and a sheet in Polish to show.',
  guides: 'Step by step',
  hotlines: 'All phone lines',
  hotlinesText: 'A bed, a hard time, children, health.',
  more: 'More in Polish',
  moreText: 'The rest of this site is in Polish only. You can open it together with someone who knows Polish.',
  moreLink: 'The whole site',
} satisfies PublicWords['start'];

export const hotlinesPage = {
  title: 'Phone lines',
  description: '112 and help lines: a bed, a hard time, children, health.',
  heading: 'Phone lines',
  lead: 'Call whenever you need to. You do not have to give your name.',
  free: 'free of charge',
  anonymous: 'anonymous',
  seasonal: 'Certain to work from {from} to {to}. At other times it may not.',
} satisfies PublicWords['hotlinesPage'];
