// Gates of house expropriation on state-owned land: State Council Order 590 of 2011.
import { type Decision, flagOf, numberOf } from '../decision.ts';
import { allOf, finding, type Gate, inForce, reaches } from './gate.ts';

const isHouse = ({ type }: Decision): boolean => type === 'house_expropriation';

const fundsNeeds = ['funds_in_place_pct', 'funds_earmarked', 'funds_sole_use'];

/** Art. 12: before the decision the money is fully in place, in a special account, used for nothing else. */
const funds: Gate = {
  id: 'house_funds',
  since: inForce.order590,
  needs: fundsNeeds,
  applies: isHouse,
  find: (decision) =>
    finding(
      allOf(
        reaches(numberOf(decision, 'funds_in_place_pct'), 100),
        flagOf(decision, 'funds_earmarked'),
        flagOf(decision, 'funds_sole_use'),
      ),
      fundsNeeds,
    ),
};

/** Art. 10: the compensation plan is open to comment for at least 30 days; the article knows no shorter time. */
const comment: Gate = {
  id: 'house_comment',
  since: inForce.order590,
  needs: ['comment_days'],
  applies: isHouse,
  find: (decision) => finding(reaches(numberOf(decision, 'comment_days'), 30), ['comment_days']),
};

/** Art. 11: where an old town is rebuilt and most of those expropriated hold the plan against the regulation. */
const hearing: Gate = {
  id: 'house_hearing',
  since: inForce.order590,
  needs: ['old_town_rebuilding', 'plan_objection_pct', 'hearing_held'],
  applies: (decision) => {
    if (!isHouse(decision)) return false;
    if (flagOf(decision, 'hearing_required') === true) return true;
    const isOldTown = flagOf(decision, 'old_town_rebuilding');
    if (isOldTown === false) return false;
    const objection = numberOf(decision, 'plan_objection_pct');
    const byMost = objection === null ? null : objection > 50;
    return allOf(isOldTown, byMost);
  },
  find: (decision) => finding(flagOf(decision, 'hearing_held'), ['hearing_held']),
};

/**
 * Art. 19: compensation is not below the market price of the day the decision is announced. A valuation from
 * before that day is an estimate, and the finding says so.
 */
const price: Gate = {
  id: 'house_price',
  since: inForce.order590,
  needs: ['comp_to_market_ratio'],
  applies: isHouse,
  find: (decision) => {
    const passed = reaches(numberOf(decision, 'comp_to_market_ratio'), 1);
    const valuedOn = decision.features.get('comp_to_market_ratio')?.asOf ?? null;
    const announcedOn = numberOf(decision, 'announced_on');
    const isEstimate = valuedOn !== null && (announcedOn === null || valuedOn < announcedOn);
    return finding(passed, ['comp_to_market_ratio'], passed === true && isEstimate ? 'estimate' : undefined);
  },
};

export const houseGates: readonly Gate[] = [funds, comment, hearing, price];
