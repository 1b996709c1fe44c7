// Messages are read alike here and in a thread of their own.
import { expect, test } from 'vitest';
import { openMessageReaders } from '../../pipelines/eventing/message-readers.ts';
import { cityMessages } from '../text/events/support/city-messages.ts';

test('a thread reads what is read here, batch after batch', async () => {
  const messages = cityMessages({ seed: 5, petitions: 800, from: '2020-10', to: '2020-12' });
  const here = openMessageReaders(90, 1);
  const away = openMessageReaders(90, 1_000_000);
  try {
    for (const batch of [messages.slice(0, 300), messages.slice(300)]) {
      const [own, other] = await Promise.all([here.read(batch), away.read(batch)]);
      const plain = (readings: typeof own) =>
        readings.map(({ shingles, copies }) => [[...shingles], [...copies]]);
      expect(plain(other)).toEqual(plain(own));
      expect(own.some(({ copies }) => copies.length > 0)).toBe(true);
    }
  } finally {
    await away.close();
  }
});
