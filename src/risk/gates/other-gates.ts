// Gates of restructurings (企业国有资产法) and of major administrative decisions (State Council Order 713 of 2019).
import { type Decision, type DecisionType, flagOf, numberOf } from '../decision.ts';
import { finding, type Gate, type GateFinding, inForce, isAbove, oneOf, reaches } from './gate.ts';

/** 企业国有资产法 art. 41: where staff are resettled, their plan is passed by the workers' congress or assembly. */
const staffPlan: Gate = {
  id: 'restructuring_staff_plan',
  since: inForce.assetsLaw,
  needs: ['staff_resettled', 'staff_plan_passed'],
  applies: (decision) => {
    if (decision.type !== 'restructuring') return false;
    const said = flagOf(decision, 'staff_resettled');
    if (said !== null) return said;
    const workers = numberOf(decision, 'affected_workers');
    return workers === null ? null : workers > 0;
  },
  find: (decision) => finding(flagOf(decision, 'staff_plan_passed'), ['staff_plan_passed']),
};

/** Kinds that procedures of their own govern (713 art. 3), or that no government takes: bound only where said. */
const governedElsewhere: readonly DecisionType[] = [
  'house_expropriation',
  'land_expropriation',
  'restructuring',
];

/** Whether the decision is a major administrative one; null where it may be. */
export function isMajor(decision: Decision): boolean | null {
  const said = flagOf(decision, 'major_decision');
  if (said !== null) return said;
  return decision.type !== null && governedElsewhere.includes(decision.type) ? false : null;
}

/** Both of them; false if one is false. */
function and(first: boolean | null, second: () => boolean | null): boolean | null {
  if (first === false) return false;
  const other = second();
  return other === false ? false : first === null ? null : other;
}

function heardOtherwise(decision: Decision): GateFinding {
  const evidence = ['comment_days', 'hearing_held', 'survey_coverage_pct'];
  const heard = oneOf(flagOf(decision, 'hearing_held'), isAbove(numberOf(decision, 'survey_coverage_pct')));
  return heard === true ? finding(null, ['comment_days'], 'other_ways') : finding(heard, evidence);
}

/**
 * Art. 14-15: open to comment for generally 30 days; a shorter time needs a published reason. Art. 14 leaves the way
 * of hearing people open: whether hearing them without open comment is enough, local rules say.
 */
const comment: Gate = {
  id: 'major_comment',
  since: inForce.order713,
  needs: ['major_decision', 'comment_days', 'comment_shortened_reason'],
  applies: (decision) => and(isMajor(decision), () => flagOf(decision, 'disclosure_exempt') !== true),
  find: (decision) => {
    const days = numberOf(decision, 'comment_days');
    const evidence = ['comment_days', 'comment_shortened_reason'];
    if (days === null || days >= 30) return finding(reaches(days, 30), ['comment_days']);
    if (days <= 0) return heardOtherwise(decision);
    const reason = flagOf(decision, 'comment_shortened_reason');
    return reason === true ? finding(true, evidence, 'shortened') : finding(reason, evidence);
  },
};

/** Art. 16: a hearing where other laws demand one. Where the article itself says "may", it is advice. */
const hearing: Gate = {
  id: 'major_hearing',
  since: inForce.order713,
  needs: ['major_decision', 'hearing_required', 'hearing_held'],
  applies: (decision) => and(isMajor(decision), () => flagOf(decision, 'hearing_required')),
  find: (decision) => finding(flagOf(decision, 'hearing_held'), ['hearing_held']),
};

/** Art. 16: the papers of a hearing are delivered to those who take part 7 days before it. */
const hearingMaterial: Gate = {
  id: 'major_hearing_material',
  since: inForce.order713,
  needs: ['major_decision', 'hearing_held', 'hearing_material_days'],
  applies: (decision) => and(isMajor(decision), () => flagOf(decision, 'hearing_held') ?? false),
  find: (decision) =>
    finding(reaches(numberOf(decision, 'hearing_material_days'), 7), ['hearing_material_days']),
};

/** Art. 19: where the matter is specialised or technical, experts examine that it is needed, feasible and sound. */
const experts: Gate = {
  id: 'major_experts',
  since: inForce.order713,
  needs: ['major_decision', 'specialised_matter', 'expert_review'],
  applies: (decision) => and(isMajor(decision), () => flagOf(decision, 'specialised_matter')),
  find: (decision) => finding(flagOf(decision, 'expert_review'), ['expert_review']),
};

/** Art. 22-23: the risk report names measures and a contingency plan. */
const riskReport: Gate = {
  id: 'major_risk_report',
  since: inForce.order713,
  needs: ['major_decision', 'emergency_plan'],
  applies: isMajor,
  find: (decision) => finding(flagOf(decision, 'emergency_plan'), ['emergency_plan']),
};

/** Art. 25: without a passed legality review the draft may not be put to discussion. */
const legality: Gate = {
  id: 'major_legality',
  since: inForce.order713,
  needs: ['major_decision', 'legal_review'],
  applies: isMajor,
  find: (decision) => finding(flagOf(decision, 'legal_review'), ['legal_review']),
};

/** Art. 26: those who review it have the time they need, generally 7 working days at least. */
const legalityTime: Gate = {
  id: 'major_legality_time',
  since: inForce.order713,
  needs: ['major_decision', 'legal_review_days'],
  applies: isMajor,
  find: (decision) => finding(reaches(numberOf(decision, 'legal_review_days'), 7), ['legal_review_days']),
};

/** Without its kind, nobody can say which law binds a decision. */
const typeKnown: Gate = {
  id: 'type_known',
  since: null,
  needs: ['decision_type'],
  applies: ({ type }) => type === null,
  find: () => finding(null, ['decision_type']),
};

export const otherGates: readonly Gate[] = [
  typeKnown,
  staffPlan,
  comment,
  hearing,
  hearingMaterial,
  experts,
  riskReport,
  legality,
  legalityTime,
];
