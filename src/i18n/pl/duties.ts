import type { DutyKey } from '#domain/directory/duties.ts';
import type { SeedKindKey } from '#domain/directory/seed-kinds.ts';

/** Words of what offices must give by law and of what they usually offer. */
export const duties = {
  law: 'ustawa o pomocy społecznej,',
  byKey: {
    after_release: 'Pomoc, gdy po wyjściu trudno się odnaleźć',
    social_work: 'Rozmowa z pracownikiem socjalnym i wspólny plan. Bez decyzji, bez opłat',
    social_work_before_release: 'Spotkanie z pracownikiem socjalnym jeszcze przed wyjściem, do 3 miesięcy wcześniej',
    shelter: 'Schronienie: noclegownia, schronisko albo ogrzewalnia',
    meal_and_clothing: 'Jeden gorący posiłek dziennie i ubranie na tę porę roku',
    benefits: 'Zasiłki. O wysokości decyduje urząd',
    urgent_help: 'Pilna pomoc dla każdego, kto teraz jest w tej gminie i nie może czekać',
  } satisfies Record<DutyKey, string>,
  usual: {
    cash_and_in_kind: 'Pieniądze, jedzenie i rzeczy',
    social_work: 'Praca socjalna',
    shelter: 'Skierowanie do schroniska',
    meal_and_clothing: 'Posiłek i ubranie',
    family_assistant: 'Asystent rodziny: pomaga w domu i przy dzieciach, gdy rodzina się zgodzi',
    activation: 'Prace społecznie użyteczne i zajęcia w centrum integracji społecznej (CIS)',
    crisis_intervention: 'Pomoc w nagłym kryzysie',
    specialist_counselling: 'Porady psychologa, prawnika i specjalisty od rodziny',
    training_flat: 'Mieszkanie treningowe lub wspomagane (dawniej: chronione)',
    violence_programme: 'Program dla osób, które chcą przestać stosować przemoc',
    food_aid: 'Paczki żywnościowe',
    support_groups: 'Grupy wsparcia',
    therapeutic_support: 'Psycholog i terapia',
    field_projects: 'Projekty pomocowe',
  } satisfies Record<SeedKindKey, string>,
} as const;
