// Keeps several pieces of work under way and gives their results out in order.

/** Applies `work` to each item, up to `most` at a time; results come in the order of the items. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      waiting.push(work(item));
      if (waiting.length < most) continue;
      const first = waiting.shift();
      if (first !== undefined) yield await first;
    }
    for (const rest of waiting.splice(0)) yield await rest;
  } finally {
    // Work that nobody waits for any more must not end the program when it fails.
    await Promise.allSettled(waiting);
  }
}
