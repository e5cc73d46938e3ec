// Needs a script because "open now" may not be frozen into a file (design decision 8); the table of hours stands beside it without one.
import { useEffect, useState } from 'preact/hooks';
import { openness } from '#domain/directory/opening-hours.ts';
import { viewOpenness } from '#domain/directory/openness-view.ts';
import type { Hours } from '#domain/directory/schedule.schema.ts';
import { opennessText } from '#i18n/hours-words.ts';

/** Whether the place is open at this moment, asked again every minute. Nothing until the script runs. */
export function OpenNow({ hours }: { readonly hours: Hours }) {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  if (now === undefined) return <p class="open-now" />;
  const view = viewOpenness(openness(hours, now), now);
  return <p class={`open-now open-now--${view.state}`}>{opennessText(view)}</p>;
}
