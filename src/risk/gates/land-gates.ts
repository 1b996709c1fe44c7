// Gates of land expropriation: 土地管理法 (2019) art. 47-48 and its 实施条例 (2021) art. 26-32.
import { type Decision, flagOf, numberOf } from '../decision.ts';
import { allOf, finding, type Gate, inForce, reaches } from './gate.ts';

const isLand = ({ type }: Decision): boolean => type === 'land_expropriation';

/** 实施条例 art. 26: the pre-notice hangs for at least 10 working days. */
const prenotice: Gate = {
  id: 'land_prenotice',
  since: inForce.landRegulation,
  needs: ['prenotice_working_days'],
  applies: isLand,
  find: (decision) =>
    finding(reaches(numberOf(decision, 'prenotice_working_days'), 10), ['prenotice_working_days']),
};

/** 实施条例 art. 26: the collective, its members and the village committee take part in the assessment. */
const participation: Gate = {
  id: 'land_participation',
  since: inForce.landRegulation,
  needs: ['collective_took_part'],
  applies: isLand,
  find: (decision) => finding(flagOf(decision, 'collective_took_part'), ['collective_took_part']),
};

/** 实施条例 art. 26: the assessment finds the risk points and proposes measures and a contingency plan. */
const riskReport: Gate = {
  id: 'land_risk_report',
  since: inForce.landRegulation,
  needs: ['emergency_plan'],
  applies: isLand,
  find: (decision) => finding(flagOf(decision, 'emergency_plan'), ['emergency_plan']),
};

/** 土地管理法 art. 47, 实施条例 art. 28: the plan of compensation and resettlement is announced for at least 30 days. */
const notice: Gate = {
  id: 'land_notice',
  since: inForce.landLaw,
  needs: ['notice_days'],
  applies: isLand,
  find: (decision) => finding(reaches(numberOf(decision, 'notice_days'), 30), ['notice_days']),
};

/** 土地管理法 art. 47, 实施条例 art. 28: a hearing where most members of the collective hold the plan unlawful. */
const hearing: Gate = {
  id: 'land_hearing',
  since: inForce.landLaw,
  needs: ['plan_objection_pct', 'hearing_held'],
  applies: (decision) => {
    if (!isLand(decision)) return false;
    if (flagOf(decision, 'hearing_required') === true) return true;
    const objection = numberOf(decision, 'plan_objection_pct');
    return objection === null ? null : objection > 50;
  },
  find: (decision) => finding(flagOf(decision, 'hearing_held'), ['hearing_held']),
};

/** "Individual cases" (个别) has no number in law, but where most did not sign, they are no individual cases. */
const mostSigned = 50;

/** 土地管理法 art. 47, 实施条例 art. 29: agreements are signed before applying; individual cases that are not, declared. */
const agreements: Gate = {
  id: 'land_agreements',
  since: inForce.landLaw,
  needs: ['agreement_signed_pct', 'holdouts_declared_n'],
  applies: isLand,
  find: (decision) => {
    const evidence = ['agreement_signed_pct', 'holdouts_declared_n'];
    const signed = numberOf(decision, 'agreement_signed_pct');
    if (signed === null) return finding(null, evidence);
    if (signed >= 100) return finding(true, evidence);
    if (signed < mostSigned) return finding(false, evidence);
    const declared = numberOf(decision, 'holdouts_declared_n');
    if (declared === null) return finding(null, evidence);
    return declared > 0 ? finding(true, evidence, 'declared') : finding(false, evidence);
  },
};

const fundsNeeds = ['funds_in_place_pct', 'funds_sole_use'];

/**
 * 土地管理法 art. 47, 实施条例 art. 32: the money, that for social security among it, is fully in place and used for
 * nothing else; where it is not fully in place, the expropriation may not be approved.
 */
const funds: Gate = {
  id: 'land_funds',
  // The law has asked for all of it since then, and forbidden its diversion (art. 49) for longer.
  since: inForce.landLaw,
  needs: fundsNeeds,
  applies: isLand,
  find: (decision) =>
    finding(
      allOf(reaches(numberOf(decision, 'funds_in_place_pct'), 100), flagOf(decision, 'funds_sole_use')),
      fundsNeeds,
    ),
};

/** 土地管理法 art. 48, 实施条例 art. 32: where farmland is taken, not below its area price (区片综合地价). */
const areaPrice: Gate = {
  id: 'land_area_price',
  since: inForce.landLaw,
  needs: ['comp_to_area_price_ratio'],
  applies: (decision) => isLand(decision) && flagOf(decision, 'farmland_taken') !== false,
  find: (decision) =>
    finding(reaches(numberOf(decision, 'comp_to_area_price_ratio'), 1), ['comp_to_area_price_ratio']),
};

/** 土地管理法 art. 48, 实施条例 art. 27: the plan provides for the social security of those whose land is taken. */
const socialSecurity: Gate = {
  id: 'land_social_security',
  since: inForce.landLaw,
  needs: ['livelihood_plan'],
  applies: isLand,
  find: (decision) => finding(flagOf(decision, 'livelihood_plan'), ['livelihood_plan']),
};

export const landGates: readonly Gate[] = [
  prenotice,
  participation,
  riskReport,
  notice,
  hearing,
  agreements,
  funds,
  areaPrice,
  socialSecurity,
];
