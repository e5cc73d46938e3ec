import { readClockTime } from '../kernel/clock-time.ts';
import { readDay } from '../residence/read-answer.ts';
import type { Need } from './choices.ts';
import { type FormFields, firstOf } from './form-fields.ts';
import type { OfficeActName } from './office-acts.schema.ts';

/** What a form of an office says, as the schema of its act wants it; the schema finds what is wrong. Fields of a need are named "result-food". */
export function readOfficeForm(act: OfficeActName, fields: FormFields, needs: readonly Need[]): object {
  const one = (name: string) => firstOf(fields, name);
  const chosen = (name: string) => one(name) || undefined;
  const dayOf = (name: string) => readDay(one(name)) ?? one(name);
  switch (act) {
    case 'acceptance':
    case 'no-contact':
      return {};
    case 'question':
    case 'message':
      return { text: one('text') };
    case 'appointment':
      return { day: dayOf('day'), minutes: minutesOf(one('time')), place: one('place'), host: one('host') };
    case 'attempt':
      return { day: dayOf('day'), way: chosen('way'), result: chosen('result') };
    case 'visit':
      return { prison: chosen('prison'), question: one('question') };
    case 'clause':
      return { day: dayOf('day') };
    case 'forwarding':
      return { to: chosen('to'), reason: chosen('reason') };
    case 'assignment':
      return { account: one('account') };
    case 'plan':
      return {
        lines: needs.map((need) => ({
          ...{ need, helps: fields[`helps-${need}`] ?? [], by: one(`by-${need}`), until: dayOf(`until-${need}`) || null },
          gap: chosen(`gap-${need}`) ?? null,
        })),
      };
    case 'conclusion':
      return {
        needs: needs.map((need) => {
          const result = chosen(`result-${need}`);
          return { need, result, reason: (result === 'unmet' ? chosen(`reason-${need}`) : undefined) ?? null };
        }),
        elsewhere: chosen('elsewhere'),
        advice: chosen('advice'),
      };
  }
}

/** "9:30" and "09:30"; anything else is left for the schema to refuse. */
function minutesOf(time: string): number | undefined {
  const read = readClockTime(time.replace('.', ':').padStart(5, '0'));
  return read.ok ? read.value : undefined;
}

/** The field of a form that a finding of the schema is about: "needs.2.reason" is "reason-food". */
export function fieldOfFinding(path: readonly PropertyKey[], needs: readonly Need[]): string {
  const [first, index, last] = path.map(String);
  if ((first === 'needs' || first === 'lines') && index !== undefined) return `${last ?? 'result'}-${needs[Number(index)] ?? ''}`;
  return first === 'minutes' ? 'time' : (first ?? 'form');
}
