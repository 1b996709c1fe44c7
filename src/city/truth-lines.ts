// `truth.json`: what every petition is really about, and what was planted. Only tests read it.
import { type Docket, descentOf } from './draws.ts';
import { matterAt, petitionNumber } from './matter.ts';
import { addressesInOrder } from './petition-lines.ts';

/** What capabilities plant, each under its own key. */
const planted = ['surges', 'events', 'decisions', 'programmes', 'slow_orgs', 'personal'] as const;

/** What was planted, by key; what has no key here was not planted. */
export type PlantedTruth = Partial<Readonly<Record<(typeof planted)[number], readonly object[]>>>;

function* entryLines(key: string, entries: readonly object[], ending: string): Generator<string> {
  if (entries.length === 0) {
    yield `"${key}": []${ending}`;
    return;
  }
  yield `"${key}": [`;
  for (const [index, entry] of entries.entries()) {
    yield `${JSON.stringify(entry)}${index === entries.length - 1 ? '' : ','}`;
  }
  yield `]${ending}`;
}

/** The lines of `truth.json`, one label a line: `{seed, labels: {id: {topic, cause, purpose}}, surges: […], …}`. */
export function* truthLines(docket: Docket, truth: PlantedTruth = {}): Generator<string> {
  yield '{';
  yield `"seed": ${docket.plan.seed},`;
  yield '"labels": {';
  let waiting: string | null = null;
  for (const address of addressesInOrder(docket)) {
    if (waiting !== null) yield `${waiting},`;
    const { profile, story, purpose } = matterAt(docket, descentOf(docket, address).root);
    const label = {
      topic: profile.code,
      cause: story.cause,
      purpose,
      ...(story.isLegacy ? { legacy: 'yes' } : {}),
    };
    waiting = `${JSON.stringify(petitionNumber(address))}: ${JSON.stringify(label)}`;
  }
  if (waiting !== null) yield waiting;
  yield '},';
  for (const [index, key] of planted.entries()) {
    yield* entryLines(key, truth[key] ?? [], index === planted.length - 1 ? '' : ',');
  }
  yield '}';
}
