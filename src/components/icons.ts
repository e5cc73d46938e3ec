import type { Category } from '#domain/directory/taxonomy-term.ts';

/** Drawings of lucide-static, as the markup inside a 24 by 24 picture. */
const files = import.meta.glob<string>(
  [
    '/node_modules/lucide-static/icons/{baby,bed-double,book-open-text,briefcase,calendar-clock,coins,file-text,globe,handshake,heart-pulse,house,landmark,life-buoy,map-pin,message-circle,message-square-text,moon-star,phone,printer,scale,search,shield,shirt,sprout,sun,users,utensils,wallet}.svg',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

export type IconName = keyof typeof icons;

export const icons = {
  call: drawing('phone'),
  easy: drawing('book-open-text'),
  map: drawing('map-pin'),
  night: drawing('moon-star'),
  print: drawing('printer'),
  search: drawing('search'),
  sms: drawing('message-square-text'),
  shelter_tonight: drawing('moon-star'),
  shelter: drawing('bed-double'),
  housing: drawing('house'),
  food: drawing('utensils'),
  clothing: drawing('shirt'),
  money: drawing('wallet'),
  social_work: drawing('handshake'),
  documents: drawing('file-text'),
  health: drawing('heart-pulse'),
  addiction: drawing('sun'),
  therapy: drawing('message-circle'),
  crisis: drawing('life-buoy'),
  violence: drawing('shield'),
  violence_change: drawing('sprout'),
  legal: drawing('scale'),
  debt: drawing('coins'),
  work: drawing('briefcase'),
  family: drawing('baby'),
  support_group: drawing('users'),
  probation: drawing('calendar-clock'),
  foreigners: drawing('globe'),
  office: drawing('landmark'),
} as const satisfies Record<Category, string> & Record<string, string>;

function drawing(name: string): string {
  const svg = files[`/node_modules/lucide-static/icons/${name}.svg`];
  if (!svg) throw new Error(`No drawing called "${name}" in lucide-static`);
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return inside.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>');
}
