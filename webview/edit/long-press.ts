/** The time after which a finger that stays means the menu, in ms, and how far it may tremble meanwhile, in px. */
const [time, tremble] = [500, 10];

/** A finger that stays where it is asks for the menu, also in browsers that do not say so themselves. */
export function listenToLongPress(frame: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let from: PointerEvent | undefined;
  /** True from when the menu was asked for until the finger is lifted: that is no tap any more. */
  let isOpen = false;
  const end = () => {
    clearTimeout(waiting);
    from = undefined;
  };
  const ask = ({ target, clientX, clientY }: PointerEvent) => {
    end();
    isOpen = true;
    const at = { clientX, clientY, bubbles: true, cancelable: true, composed: true, button: 2 };
    target?.dispatchEvent(new MouseEvent('contextmenu', at));
  };
  frame.addEventListener('pointerdown', (event) => {
    end();
    isOpen = false;
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    from = event;
    waiting = setTimeout(() => ask(event), time);
  });
  frame.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (from !== undefined && Math.hypot(clientX - from.clientX, clientY - from.clientY) > tremble) end();
  });
  for (const type of ['pointerup', 'pointercancel'] as const) frame.addEventListener(type, end);
  // One that the browser asks for is the same one.
  frame.addEventListener('contextmenu', (event) => {
    if (event.isTrusted) end();
  });
  frame.addEventListener(
    'click',
    (event) => {
      if (isOpen) event.stopPropagation();
      isOpen = false;
    },
    true,
  );
}
