import {
  type ComponentType,
  cloneElement,
  type ReactElement,
  type Ref,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { loadWords } from '../../i18n/i18n.ts';
import { whenIdle } from '../../lib/whenIdle.ts';

interface ButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
}
export type MenuButton = ReactElement<ButtonProps>;

/** The items around their button, opened at once where somebody has already asked. */
export interface MenuItemsProps {
  readonly button: MenuButton;
  readonly defaultOpened: boolean;
}

/** A menu's button, there from the start; its items are loaded when the page has come to rest, or when asked for. */
export function LaterMenu<P extends object>({
  button,
  load,
  items,
}: {
  readonly button: MenuButton;
  readonly load: () => Promise<ComponentType<MenuItemsProps & P>>;
  readonly items: P;
}) {
  const [Items, setItems] = useState<ComponentType<MenuItemsProps & P> | null>(null);
  const [asked, setAsked] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once
  useEffect(() => {
    const start = () =>
      void Promise.all([load(), loadWords('all')]).then(([loaded]) => {
        hadFocus.current = document.activeElement !== null && document.activeElement === first.current;
        setItems(() => loaded);
      });
    if (!asked) return whenIdle(start);
    start();
    return undefined;
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the items have come
  useLayoutEffect(() => {
    // The button is another one now; who stood on the first goes on from here.
    if (hadFocus.current) place.current?.querySelector('button')?.focus();
    hadFocus.current = false;
  }, [Items]);

  return (
    <span ref={place} style={{ display: 'contents' }}>
      {Items === null ? (
        cloneElement(button, {
          ref: first,
          onClick: () => setAsked(true),
          'aria-haspopup': 'menu',
          'aria-expanded': false,
        })
      ) : (
        <Items button={button} defaultOpened={asked} {...items} />
      )}
    </span>
  );
}
