// Needs a script because a key should lead out and "back" should not lead in again; without one the link leaves all the same.

/** Lone presses of Shift that lead out, and the time they may take. */
const presses = 3;
const milliseconds = 2000;

/** Where the way leads and what a screen reader is told stand in the element's own data. */
export function wayOut(region: HTMLElement): void {
  const { wayOut: path = '', twoMore, oneMore, blankTitle = '' } = region.dataset;
  let times: number[] = [];
  let isLone = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const leave = () => {
    document.body.replaceChildren();
    document.title = blankTitle;
    location.replace(path);
  };
  const forget = () => {
    times = [];
    isLone = false;
    region.textContent = '';
  };
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) forget();
    else if (!event.repeat) isLone = true;
  });
  // A press counts when the key comes up and no other was pressed meanwhile: Shift that makes a capital counts for nothing.
  addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !isLone) return;
    isLone = false;
    times = [...times.filter((time) => timeStamp - time < milliseconds), timeStamp];
    if (times.length === presses) return leave();
    region.textContent = (times.length === 1 ? twoMore : oneMore) ?? '';
    clearTimeout(silence);
    silence = setTimeout(forget, milliseconds);
  });
  addEventListener('pointerdown', forget);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest(`a[href="${path}"]`);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave();
  });
}
