/** SARIF 2.1.0 (OASIS Standard, errata 01) as types, made from the schema by others. Types only: nothing of the package runs. */
export type {
  Location,
  Log,
  Message,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Run,
  Suppression,
} from 'sarif';
