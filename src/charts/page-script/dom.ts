// The few parts of a browser that the page script touches, typed here so that Node's code sees no DOM.

export interface PageStyle {
  setProperty(name: string, value: string): void;
}

export interface PageElement {
  readonly style: PageStyle;
  textContent: string | null;
  hidden: boolean;
  readonly offsetWidth: number;
  readonly offsetHeight: number;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  append(...children: readonly PageElement[]): void;
  replaceChildren(...children: readonly PageElement[]): void;
  replaceWith(other: PageElement): void;
  querySelector(selector: string): PageElement | null;
}

export interface PageDocument {
  readonly body: PageElement;
  readonly documentElement: { readonly clientWidth: number; readonly clientHeight: number };
  createElement(name: string): PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
