// Plants fake personal data into the words of petitions, in the many ways in which people write it.
import type { RandomStream } from '../../foundation/random.ts';
import { type Address, type Docket, descentOf } from '../draws.ts';
import { matterAt } from '../matter.ts';
import type { CityScenario } from '../options.ts';
import { drawPerson, type FakePerson } from './person.ts';
import { personalSentences } from './sentences.ts';
import { type PlantedKind, type Variant, variantsOf } from './variants.ts';

/** One piece of personal data in a text. */
export interface PlantedData {
  readonly kind: PlantedKind;
  /** How it is written: `plain`, `full-width`, `spaced` … */
  readonly variant: string;
  /** As it is: without the ways of writing. */
  readonly value: string;
  /** As it stands in the text, without what may stay (the road of an address). */
  readonly written: string;
}

/** A sentence with personal data. */
export interface PlantedSentence {
  readonly sentence: string;
  readonly data: readonly PlantedData[];
}

/** Parts of a thousand petitions that give someone away. */
const shares: Readonly<Record<CityScenario, number>> = { ordinary: 40, clean: 0, personal: 1000 };

/** How often each kind is planted; people give their phone and their name most. */
const kindWeights: Readonly<Record<PlantedKind, number>> = {
  identity: 8,
  earlierIdentity: 1,
  mobile: 22,
  landline: 5,
  card: 4,
  plate: 4,
  electricPlate: 1,
  email: 3,
  qq: 3,
  wechat: 4,
  passport: 1,
  courtCase: 4,
  property: 3,
  home: 12,
  farm: 8,
  nameAfterCue: 20,
  nameBeforeTitle: 12,
};
const isKind = (name: string): name is PlantedKind => name in variantsOf;

/** All kinds that are planted. */
export const plantedKinds: readonly PlantedKind[] = Object.keys(variantsOf).filter(isKind);

const valueOfPerson: Readonly<Record<PlantedKind, (person: FakePerson) => string>> = {
  identity: ({ identity }) => identity,
  earlierIdentity: ({ earlierIdentity }) => earlierIdentity,
  mobile: ({ mobile }) => mobile,
  landline: ({ landline }) => landline,
  card: ({ card }) => card,
  plate: ({ plate }) => plate,
  electricPlate: ({ electricPlate }) => electricPlate,
  email: ({ email }) => email,
  qq: ({ qq }) => qq,
  wechat: ({ wechat }) => wechat,
  passport: ({ passport }) => passport,
  courtCase: ({ courtCase }) => courtCase,
  property: ({ property }) => property,
  home: ({ home }) => home[1],
  farm: ({ farm }) => farm,
  nameAfterCue: ({ name }) => name,
  nameBeforeTitle: ({ name }) => name,
};

/** A sentence of one kind: a person drawn, their data written in one of the ways of its kind. */
export function drawSentence(
  stream: RandomStream,
  kind: PlantedKind,
  { township, allowLineBreaks }: { readonly township: string; readonly allowLineBreaks: boolean },
): PlantedSentence {
  const person = drawPerson(stream);
  const variants: readonly Variant[] = variantsOf[kind];
  const { name, write } = stream.pick(variants.filter(({ breaksLine }) => allowLineBreaks || !breaksLine));
  const value = valueOfPerson[kind](person);
  const written = write(value, stream);
  const kept = kind === 'home' ? person.home[0] : kind === 'farm' ? township : '';
  const second = drawPerson(stream).name;
  const frame = stream.pick(personalSentences[kind]);
  const data: PlantedData[] = [{ kind, variant: name, value, written }];
  if (frame.includes('{2}')) data.push({ kind, variant: 'in a row', value: second, written: second });
  return { sentence: frame.replace('{2}', second).replace('{}', `${kept}${written}`), data };
}

/**
 * What is planted into the petition at an address, or null; it moves none of the petition's other draws. Texts that
 * were handed out and copied stay the same for all.
 */
export function plantedAt(docket: Docket, address: Address): PlantedSentence | null {
  const stream = docket.stream('personal', address);
  if (stream.integer(1000) >= shares[docket.plan.scenario]) return null;
  const kind = plantedKinds[stream.weighted(plantedKinds.map((one) => kindWeights[one]))] ?? 'mobile';
  const { township, event } = matterAt(docket, descentOf(docket, address).root);
  if (event?.script) return null;
  return drawSentence(stream, kind, { township: township.name, allowLineBreaks: false });
}

/** The text with its planted sentence: after the first sentence where there are two, else at the end. */
export function withPlanted(text: string, planted: PlantedSentence | null): string {
  if (planted === null) return text;
  const first = planted.sentence.length % 2 === 0 ? text.indexOf('。') + 1 : 0;
  return first === 0 ? text + planted.sentence : text.slice(0, first) + planted.sentence + text.slice(first);
}
