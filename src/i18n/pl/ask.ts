/** The ways into the form of the request, from pages that cannot know yet which office it will be. */
export const ask = {
  heading: 'Nie chcesz dzwonić?',
  text: 'Poproś o kontakt. Odpowiesz na kilka pytań. Powiemy, czy ten urząd odbiera prośby przez Most. Jeśli nie, zrobimy gotowy list i kartkę.',
  link: 'Poproś o kontakt',
  home: 'Poproś urząd o kontakt',
  relatives: 'Urząd może odezwać się do Ciebie. Nie pytamy, kto jest w zakładzie.',
  relativesThem: 'Bliska osoba jest w zakładzie? Zrobimy list, który możesz jej wysłać.',
  relativesLink: 'Poproś albo zrób list',
  professionals: 'Przekaż prośbę o kontakt',
  professionalsText: 'Razem z osobą: podpis na papierze, karta z kodem albo list. Około trzech minut.',
} as const;
