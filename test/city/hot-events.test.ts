// Hot events of a generated city: how many, where, in whose words, and that they move nothing else.
import { beforeAll, describe, expect, test } from 'vitest';
import { drawDocket, planRhythms } from '../../src/city/draws.ts';
import { eventTruth, planEvents } from '../../src/city/hot-events.ts';
import { planCity } from '../../src/city/options.ts';
import { petitionAt } from '../../src/city/petition.ts';
import { eventKinds } from '../../src/city/texts/hot-events.ts';
import { wordPetition } from '../../src/city/wording.ts';

const plan = planCity({ seed: 11, petitions: 20_000, from: '2018-01', to: '2019-12' });
const size = plan.petitions;

describe('the events of a city', () => {
  const docket = drawDocket(plan, planRhythms(plan), size, planEvents(plan, size));
  const events = eventTruth(docket);
  const told = new Map<string, { readonly title: string; readonly text: string; readonly place: string }>();
  beforeAll(() => {
    for (const [index, count] of docket.counts.entries()) {
      const day = plan.firstDay + index;
      for (let place = docket.ordinary[index] ?? 0; place < count; place += 1) {
        const petition = petitionAt(docket, { day, place });
        const { county, township } = petition.matter;
        told.set(petition.id, {
          ...wordPetition(docket, { day, place }, petition),
          place: `${county.code} ${township.code}`,
        });
      }
    }
  });

  test('have one petition in forty, and none twice', () => {
    const members = events.flatMap((event) => event.members);
    expect(members).toHaveLength(Math.floor(size / 40));
    expect(new Set(members).size).toBe(members.length);
  });

  test('are small and large', () => {
    const sizes = events.map(({ members }) => members.length);
    expect(sizes.filter((one) => one < 5).length).toBeGreaterThan(0);
    expect(sizes.filter((one) => one >= 25).length).toBeGreaterThan(0);
  });

  test('lie in one county, most petitions in one township', () => {
    for (const { county, members } of events) {
      const places = members.map((id) => told.get(id)?.place ?? '');
      expect(places.every((place) => place.startsWith(county))).toBe(true);
      const most = Math.max(
        ...[...new Set(places)].map((one) => places.filter((place) => place === one).length),
      );
      if (members.length >= 20) expect(most / members.length).toBeGreaterThan(0.6);
    }
  });

  test('are named in nearly all petitions about them', () => {
    const named = events.flatMap(({ name, members }) =>
      members.map((id) => `${told.get(id)?.title}${told.get(id)?.text}`.includes(name)),
    );
    expect(named.filter(Boolean).length / named.length).toBeGreaterThan(0.8);
  });

  test('are told in many wordings, and some in a text that was handed out', () => {
    const repeated = events
      .filter(({ members }) => members.length >= 20)
      .map(({ members }) => {
        const titles = members.map((id) => told.get(id)?.title ?? '');
        return 1 - new Set(titles).size / titles.length;
      });
    expect(repeated.length).toBeGreaterThan(3);
    for (const share of repeated) expect(share).toBeLessThan(0.95);
  });

  test('last weeks, not years', () => {
    for (const { from, to } of events)
      expect(Date.parse(to) - Date.parse(from)).toBeLessThan(81 * 86_400_000);
  });
});

describe('the kinds of events', () => {
  test.each(eventKinds)('of topic $topic have as many titles as facts', ({ story }) => {
    expect(story.titles).toHaveLength(story.facts.length);
  });
});

test('a city too small for an event has none', () => {
  const small = planCity({ petitions: 199 });
  expect(planEvents(small, 199)).toHaveLength(0);
});

test('events move no petition that was there without them', () => {
  const rhythms = planRhythms(plan);
  const without = drawDocket(plan, rhythms, size);
  const plantings = planEvents(plan, size);
  const among = drawDocket(plan, rhythms, size + plantings.length, plantings);
  for (const day of [plan.firstDay + 30, plan.firstDay + 400]) {
    expect(petitionAt(among, { day, place: 0 })).toEqual(petitionAt(without, { day, place: 0 }));
  }
});
