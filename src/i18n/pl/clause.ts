/** What happens with what somebody tells us: five sentences; the full text is in content/legal. */
export const clause = {
  short: [
    'Twoje odpowiedzi dostanie tylko urząd, który wybierasz.',
    'Zapisujemy je zaszyfrowane. W e-mailu do urzędu jest tylko numer sprawy.',
    'Kasujemy je 90 dni po zakończeniu sprawy.',
    'W każdej chwili możesz je zobaczyć, poprawić, wycofać albo skasować: potrzebny jest kod i słowo.',
    'Masz prawo do skargi do Prezesa Urzędu Ochrony Danych Osobowych.',
  ],
} as const;
