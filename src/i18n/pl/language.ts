/** Words of the switch between languages and of the short home page of every other language. */
export const language = {
  label: 'Język',
  /** Beside a link to a page that exists in Polish only. */
  inPolish: 'po polsku',
  /** The way through the few pages that exist in another language. */
  nav: { firstDay: 'Pierwszy dzień', sleep: 'Nocleg', finder: 'Który urząd' },
} as const;

/** The home page of another language: the way to what is most urgent. Polish is here as the source of its keys. */
export const start = {
  title: 'Most – pomoc blisko Ciebie',
  description: 'Nocleg, jedzenie i urząd, który pomaga po wyjściu na wolność. Województwo {region}.',
  heading: 'Pomoc po wyjściu na wolność',
  lead: 'Gdzie spać, co zjeść i do kogo iść. Bez konta i bez nazwiska.',
  phones: 'Zadzwoń od razu',
  tonight: 'Nie masz gdzie dziś spać?',
  tonightText: 'Zobacz, kto przyjmuje na noc. Nazwy i adresy są po polsku.',
  finder: 'Który urząd powinien mi pomóc?',
  finderText: 'Kilka pytań. Na końcu dostaniesz adres i kartkę do pokazania po polsku.',
  guides: 'Krok po kroku',
  hotlines: 'Wszystkie telefony',
  hotlinesText: 'Nocleg, kryzys, dzieci, zdrowie.',
  more: 'Więcej po polsku',
  moreText: 'Reszta tej strony jest tylko po polsku. Możesz otworzyć ją razem z kimś, kto zna polski.',
  moreLink: 'Cała strona',
} as const;
