// Colours that meet in one chart can be told apart on a black-and-white print and by a colour-blind reader.
import { describe, expect, it } from 'vitest';
import { colour, heat, ink, stackColours } from '../../src/charts/theme.ts';
import { contrast, distance, eyes, lightness } from './colour-vision.ts';

const meeting = [
  ['this period and earlier months', colour.current, colour.history],
  ['this period and last year', colour.current, colour.lastYear],
  ['earlier months and last year', colour.history, colour.lastYear],
  ['a topic and what is left over', colour.current, colour.rest],
  ['more and fewer', colour.rise, colour.fall],
] as const;

describe('the palette', () => {
  it.each(meeting)('keeps %s apart in black and white', (_pair, one, other) => {
    expect(Math.abs(lightness(one) - lightness(other))).toBeGreaterThan(18);
  });

  it.each(meeting)('keeps %s apart for every eye', (_pair, one, other) => {
    for (const eye of eyes) expect(distance(one, other, eye)).toBeGreaterThan(25);
  });

  it.each([
    ['stacked series', stackColours],
    ['heat', heat.colours.toReversed()],
  ])('orders %s by lightness, a clear step each', (_name, colours) => {
    const steps = colours.slice(1).map((next, index) => lightness(next) - lightness(colours[index] ?? next));
    expect(Math.min(...steps)).toBeGreaterThan(9);
  });

  it('keeps any two stacked series apart for every eye', () => {
    const pairs = stackColours.flatMap((one, index) =>
      stackColours.slice(index + 1).map((other) => [one, other] as const),
    );
    for (const eye of eyes)
      for (const [one, other] of pairs) expect(distance(one, other, eye)).toBeGreaterThan(12);
  });

  it.each([
    ['strong', ink.strong],
    ['soft', ink.soft],
  ])('prints %s text with enough contrast on paper', (_name, text) => {
    expect(contrast(text, ink.paper)).toBeGreaterThan(4.5);
  });

  it('prints the figures of a heat map with enough contrast on both sides of the turn', () => {
    const darkest = heat.colours.at(-1) ?? ink.strong;
    const turn = heat.colours[Math.round(heat.darkFrom * (heat.colours.length - 1))] ?? darkest;
    expect(contrast(ink.paper, turn)).toBeGreaterThan(3.9);
    expect(contrast(ink.strong, turn)).toBeGreaterThan(3.9);
    expect(contrast(ink.paper, darkest)).toBeGreaterThan(7);
    expect(contrast(ink.strong, heat.colours[0])).toBeGreaterThan(7);
  });
});
