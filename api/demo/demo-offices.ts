import type { DirectoryIndex } from '#domain/directory/directory-index.ts';

/** How many offices of gminy receive in the demo; all others end in "Zabierz ze sobą", as most will at first. */
const most = 6;

/** Offices of the real directory that the demo lets receive: those whose hours and phone are known, one a county, and the first one's county centre. */
export function demoOffices({ directory, officeOf, countyCentreOf }: DirectoryIndex): readonly { readonly municipality: string; readonly office: string }[] {
  const found = new Map<string, { readonly municipality: string; readonly office: string }>();
  for (const { code, county } of directory.municipalities) {
    const office = officeOf(code);
    if (office?.hours && office.phones?.length && !found.has(county)) found.set(county, { municipality: code, office: office.id });
  }
  const offices = [...found.values()].slice(0, most);
  const county = directory.municipalities.find(({ code }) => code === offices[0]?.municipality)?.county;
  const centre = county && countyCentreOf(county);
  return offices[0] && centre && centre.id !== offices[0].office ? [...offices, { ...offices[0], office: centre.id }] : offices;
}
