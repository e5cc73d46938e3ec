// Needs a script because others send and act meanwhile; without one the list is as old as the page.

const everyMs = 60_000;

/** Asks for the list once a minute while somebody looks, and shows what is new. It never moves under a hand: while the focus is inside, it only says so. */
export function liveInbox(list: HTMLElement, news: HTMLElement): void {
  let shown = list.innerHTML;
  const ask = async () => {
    if (document.hidden) return;
    // Quiet: a page that asks by itself keeps nobody signed in.
    const answer = await fetch(list.dataset['live'] ?? '', { headers: { 'most-quiet': '1' }, redirect: 'manual' }).catch(() => undefined);
    if (answer?.type === 'opaqueredirect') return clearInterval(timer);
    if (!answer?.ok) return;
    const holder = document.createElement('div');
    holder.innerHTML = await answer.text();
    if (holder.innerHTML === shown) return;
    news.textContent = news.dataset['changed'] ?? '';
    if (list.contains(document.activeElement)) return;
    list.replaceChildren(...holder.childNodes);
    shown = list.innerHTML;
  };
  const timer = setInterval(() => void ask(), everyMs);
  document.addEventListener('visibilitychange', () => void ask());
}
