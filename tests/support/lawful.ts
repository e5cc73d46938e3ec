/** Values that are plainly invented; they switch sending on. */
export const lawful = {
  controller: { name: 'Urząd Testowy', address: 'ul. Testowa 1, 00-000 Brzegi', contact: 'tel. 68 000 00 00' },
  officer: { name: 'Inspektor Testowy', contact: 'iod@test.example' },
  assessed_on: '2026-11-01',
} as const;
