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
  about: 'Co robimy z tym, co piszesz',
  /** Staff type it in. */
  intake: {
    title: 'Prośba z papieru',
    lead: 'Osoba wypełniła formularz długopisem? Przepisz go tutaj. Pytania są te same.',
    steps: [
      'Pytaj osobę tylko o to, czego nie da się odczytać.',
      'Na końcu wydrukuj kartkę z numerem i kodem. Daj ją osobie albo wyślij.',
      'Papier zostaje w aktach urzędu.',
    ],
    form: 'Pusty formularz do druku',
    signedOn: 'Data podpisu na papierze',
    signedOnHint: 'Na przykład 24.11.2026',
    begin: 'Zacznij przepisywać',
    back: 'Wróć do spraw',
    note: 'Przepisujesz formularz podpisany {day}. Wpisuj to, co napisała osoba.',
    give: 'Wydrukuj kartkę i daj ją osobie. Kod jest tylko dla niej, urząd go nie zapisuje.',
  },
} as const;
