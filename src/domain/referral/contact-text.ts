/** Longest entries, in characters. A note is short on purpose: nobody should write a history here. `message`: between person and office. */
export const longest = { name: 60, someone: 60, email: 120, address: 160, hours: 80, accessibility: 160, note: 500, word: 40, message: 1000 } as const;
export const shortestWord = 3;

/** A phone number without what people put between its digits; nine digits of a Polish number without +48. */
export const plainPhone = (text: string): string => text.replace(/[\s().-]/g, '').replace(/^(\+48|0048)(?=\d{9}$)/, '');

export const isPhone = (text: string): boolean => /^(\d{9}|\+\d{8,15})$/.test(plainPhone(text));

/** What a mail program takes; whether somebody reads it, nobody can tell. */
export const isEmail = (text: string): boolean => text.length <= longest.email && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
