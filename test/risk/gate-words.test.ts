// What is said of gates that are not passed: in both languages, what is missing, how it stands, what proves it.
import { describe, expect, it } from 'vitest';
import { say } from '../../src/foundation/messages/index.ts';
import { gateReason, gateSituation, openGates } from '../../src/risk/gate-words.ts';
import { gateIds } from '../../src/risk/gates/gate.ts';
import { evaluateGates } from '../../src/risk/gates/gates.ts';
import { decisionWith, indicators } from './support/decisions.ts';

const land = decisionWith('land_expropriation', {
  funds_in_place_pct: 80,
  prenotice_working_days: 5,
  collective_took_part: true,
});
const open = openGates(evaluateGates(land));

describe('a gate that is not passed', () => {
  it.each([
    ['zh', '缺：补偿费用专款专用；现为“补偿费用到位率”80%'],
    ['en', 'missing: Money used for compensation only; as it stands: "Compensation money in place" 80%'],
  ] as const)('says in %s what is missing and how the rest stands', (language, wanted) => {
    const funds = open.find(({ id }) => id === 'land_funds');
    expect(funds === undefined ? '' : gateSituation(funds, land, { language, indicators })).toBe(wanted);
  });

  it('comes before those of which it is not known, and none that is passed comes at all', () => {
    const verdicts = open.map(({ passed }) => passed);
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => Number(b === false) - Number(a === false)));
    expect(open.map(({ id }) => id)).not.toContain('land_participation');
  });

  it('says that its duty is younger than the decision', () => {
    const reason = (id: string) => {
      const gate = open.find((one) => one.id === id);
      return gate === undefined ? '' : gateReason(gate, land, { language: 'zh', indicators });
    };
    expect(reason('land_prenotice')).toContain('2021-09-01');
    expect(reason('land_funds')).toBe('未满足');
  });

  it('names the papers that prove it, in both languages', () => {
    for (const id of gateIds) {
      expect(say('zh', `risk.proof.${id}`).length, id).toBeGreaterThan(3);
      expect(say('en', `risk.proof.${id}`).length, id).toBeGreaterThan(10);
    }
  });
});
