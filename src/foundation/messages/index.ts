// The one catalogue of user-facing words, and the functions that speak them.
import { type Entry, fill, type Language, type ParametersOf } from './catalogue.ts';
import { chartsErrors, chartsMessages } from './charts.ts';
import { cityErrors, cityMessages } from './city.ts';
import { cliErrors, cliMessages } from './cli.ts';
import { configErrors, configMessages } from './config.ts';
import { disclosureErrors, disclosureMessages } from './disclosure.ts';
import { documentsMessages } from './documents.ts';
import { eventMessages } from './events.ts';
import { foundationErrors, foundationMessages } from './foundation.ts';
import { intakeErrors, intakeMessages } from './intake.ts';
import { mappingErrors, mappingMessages } from './mapping.ts';
import { pageErrors, pageMessages } from './page.ts';
import { privacyErrors, privacyMessages } from './privacy.ts';
import { reportErrors, reportMessages } from './report.ts';
import { reviewErrors, reviewMessages } from './review.ts';
import { riskErrors, riskMessages } from './risk.ts';
import { riskReportMessages } from './risk-report.ts';
import { seriesErrors, seriesMessages } from './series.ts';
import { taxonomyErrors, taxonomyMessages } from './taxonomy.ts';
import { textErrors, textMessages } from './text.ts';
import { warehouseErrors, warehouseMessages } from './warehouse.ts';
import { warningErrors, warningMessages } from './warning.ts';

export type { Entry, ErrorEntry, Language } from './catalogue.ts';

export const messages = {
  ...chartsMessages,
  ...cityMessages,
  ...cliMessages,
  ...configMessages,
  ...disclosureMessages,
  ...documentsMessages,
  ...eventMessages,
  ...foundationMessages,
  ...intakeMessages,
  ...mappingMessages,
  ...pageMessages,
  ...privacyMessages,
  ...reportMessages,
  ...reviewMessages,
  ...riskMessages,
  ...riskReportMessages,
  ...seriesMessages,
  ...taxonomyMessages,
  ...textMessages,
  ...warehouseMessages,
  ...warningMessages,
};

export const errors = {
  ...chartsErrors,
  ...cityErrors,
  ...cliErrors,
  ...configErrors,
  ...disclosureErrors,
  ...foundationErrors,
  ...intakeErrors,
  ...mappingErrors,
  ...pageErrors,
  ...privacyErrors,
  ...reportErrors,
  ...reviewErrors,
  ...riskErrors,
  ...seriesErrors,
  ...taxonomyErrors,
  ...textErrors,
  ...warehouseErrors,
  ...warningErrors,
};

export type MessageKey = keyof typeof messages;
export type ErrorCode = keyof typeof errors;

/** The messages that stand as they are, without placeholders. */
export type PlainMessageKey = {
  [Key in MessageKey]: keyof ParametersOf<(typeof messages)[Key]> extends never ? Key : never;
}[MessageKey];

type Arguments<Text extends Entry> = keyof ParametersOf<Text> extends never
  ? []
  : [parameters: ParametersOf<Text>];

/** The message `key` in `language`, its placeholders filled. */
export function say<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[parameters]: Arguments<(typeof messages)[Key]>
): string {
  const entry: Entry = messages[key];
  return fill(entry[language], parameters ?? {});
}

/** The parameters an error code asks for. */
export type ErrorParameters<Code extends ErrorCode> = ParametersOf<(typeof errors)[Code]> &
  ParametersOf<(typeof errors)[Code]['advice']>;
