// Which measures are none: those aimed at people who petition, not at the plan that they petition about.
import { type Language, say } from '../foundation/messages/index.ts';

const onPeople =
  /稳控|盯防|布控|包保|劝返|劝访|接返|截访|拦访|息访|息诉|罢访|停访|训诫|拘留|打击处理|重点人|(?:信访人|上访人|上访户).{0,4}管控|(?:不再|不得|不准|不许|不去|禁止|阻止|劝阻|杜绝).{0,4}(?:上访|信访|越级|进京|赴省|集访|来访)/u;

/**
 * Whether a measure would keep people from petitioning. Only what changes the plan, its money, its timing, what is
 * told or who takes part lowers a risk: such a measure lowers none, and its words are printed nowhere.
 */
export const isOnPeople = (measure: string): boolean => onPeople.test(measure.replaceAll(/\s/g, ''));

/** A measure as it is printed: its words, or that it is none. */
export const measureText = (measure: string, language: Language): string =>
  isOnPeople(measure) ? say(language, 'risk.measure.refused') : measure;
