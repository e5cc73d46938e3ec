// Needs a script because results should change while somebody types; without one the form does the same by its button.

/** Asks for the results alone, a moment after the last key, and keeps the address true, so that "back" and "share" work. */
export function liveSearch(form: HTMLFormElement, results: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const ask = async () => {
    running?.abort();
    running = new AbortController();
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]);
    try {
      const response = await fetch(`${form.dataset['live']}?${query}`, { signal: running.signal });
      if (!response.ok) return;
      results.innerHTML = await response.text();
      results.removeAttribute('aria-busy');
      history.replaceState(null, '', query.size > 0 ? `${form.action}?${query}` : form.action);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return;
      document.getElementById('bez-sieci')?.removeAttribute('hidden');
    }
  };
  const soon = (wait: number) => {
    clearTimeout(timer);
    results.setAttribute('aria-busy', 'true');
    timer = setTimeout(() => void ask(), wait);
  };
  form.addEventListener('input', (event) => soon(event.target instanceof HTMLInputElement && event.target.type === 'search' ? 250 : 0));
}
