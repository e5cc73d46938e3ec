// Needs a script because "open now" may not be frozen into a file (design decision 8); the table of hours stands beside it without one.
import { openness } from '#domain/directory/opening-hours.ts';
import { viewOpenness } from '#domain/directory/openness-view.ts';
import type { Hours } from '#domain/directory/schedule.schema.ts';
import { opennessText } from '#i18n/hours-words.ts';

/** Says whether the place is open at this moment, and says it anew every minute. The hours stand in the element's own data. */
export function openNow(element: HTMLElement): void {
  const hours = JSON.parse(element.dataset['openNow'] ?? 'null') as Hours;
  const say = () => {
    const now = Date.now();
    const view = viewOpenness(openness(hours, now), now);
    element.textContent = opennessText(view);
    element.className = `open-now open-now--${view.state}`;
  };
  say();
  setInterval(say, 60_000);
}
