// Gates of land expropriation: 土地管理法 (2019) art. 47-48 and its 实施条例 (2021) art. 26-32.
import { type Decision, flagOf, numberOf } from '../decision.ts';
import { finding, type Gate, reaches } from './gate.ts';

const isLand = ({ type }: Decision): boolean => type === 'land_expropriation';

/** 实施条例 art. 26: the pre-notice hangs for at least 10 working days. */
const prenotice: Gate = {
  id: 'land_prenotice',
  needs: ['prenotice_working_days'],
  applies: isLand,
  find: (decision) =>
    finding(reaches(numberOf(decision, 'prenotice_working_days'), 10), ['prenotice_working_days']),
};

/** 实施条例 art. 26: the collective, its members and the village committee take part in the assessment. */
const participation: Gate = {
  id: 'land_participation',
  needs: ['collective_took_part'],
  applies: isLand,
  find: (decision) => finding(flagOf(decision, 'collective_took_part'), ['collective_took_part']),
};

/** 土地管理法 art. 47, 实施条例 art. 28: the plan of compensation and resettlement is announced for at least 30 days. */
const notice: Gate = {
  id: 'land_notice',
  needs: ['notice_days'],
  applies: isLand,
  find: (decision) => finding(reaches(numberOf(decision, 'notice_days'), 30), ['notice_days']),
};

/** 土地管理法 art. 47, 实施条例 art. 28: a hearing where most members of the collective hold the plan unlawful. */
const hearing: Gate = {
  id: 'land_hearing',
  needs: ['plan_objection_pct', 'hearing_held'],
  applies: (decision) => {
    if (!isLand(decision)) return false;
    if (flagOf(decision, 'hearing_required') === true) return true;
    const objection = numberOf(decision, 'plan_objection_pct');
    return objection === null ? null : objection > 50;
  },
  find: (decision) => finding(flagOf(decision, 'hearing_held'), ['hearing_held']),
};

/** 土地管理法 art. 47, 实施条例 art. 29-30: agreements are signed before applying; those who did not sign are declared. */
const agreements: Gate = {
  id: 'land_agreements',
  needs: ['agreement_signed_pct', 'holdouts_declared_n'],
  applies: isLand,
  find: (decision) => {
    const evidence = ['agreement_signed_pct', 'holdouts_declared_n'];
    const signed = numberOf(decision, 'agreement_signed_pct');
    if (signed === null) return finding(null, evidence);
    if (signed >= 100) return finding(true, evidence);
    const declared = numberOf(decision, 'holdouts_declared_n');
    if (declared === null) return finding(null, evidence);
    return declared > 0 ? finding(true, evidence, 'declared') : finding(false, evidence);
  },
};

/** 实施条例 art. 32: the money is fully in place; otherwise the expropriation may not be approved. */
const funds: Gate = {
  id: 'land_funds',
  needs: ['funds_in_place_pct'],
  applies: isLand,
  find: (decision) => finding(reaches(numberOf(decision, 'funds_in_place_pct'), 100), ['funds_in_place_pct']),
};

/** 土地管理法 art. 48, 实施条例 art. 32: not below the area price (区片综合地价). */
const areaPrice: Gate = {
  id: 'land_area_price',
  needs: ['comp_to_area_price_ratio'],
  applies: isLand,
  find: (decision) =>
    finding(reaches(numberOf(decision, 'comp_to_area_price_ratio'), 1), ['comp_to_area_price_ratio']),
};

export const landGates: readonly Gate[] = [
  prenotice,
  participation,
  notice,
  hearing,
  agreements,
  funds,
  areaPrice,
];
