/** The questions of the request on paper: filled in by pen, typed in later by somebody who may. */
export const paperForm = {
  title: 'Prośba o kontakt na papierze',
  description: 'Formularz do wypełnienia długopisem: te same pytania co na stronie.',
  lead: 'Wydrukuj, wypełnij długopisem i zanieś do urzędu albo daj osobie, która Ci pomaga.',
  note: 'Nie pisz o wyroku ani numeru PESEL. To nie jest wniosek o zasiłek.',
  place: 'Miasto lub wieś',
  releaseDay: 'Dzień albo miesiąc wyjścia, jeśli wiesz',
  agree: 'Zgody',
  signature: 'Data i podpis',
} as const;
