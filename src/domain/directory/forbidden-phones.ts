/** Numbers that must not be published: private, dead or misprinted. Without the country's prefix. */
export const forbiddenPhones: ReadonlySet<string> = new Set(['535088275', '801199990', '801120002']);
