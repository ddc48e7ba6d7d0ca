import type { components } from '../schema/report'

/** What the report service answers with, under the names the pages use. */
type Schemas = components['schemas']

export type Obligation = Schemas['ObligationRow']
export type ObligationState = Schemas['ObligationState']
export type Filing = Schemas['FilingView']
export type FilingStatus = Schemas['FilingStatus']
export type FiledFile = Schemas['FiledFile']
export type SubmittedVersion = Schemas['Submission']
export type ReturnReason = Schemas['ReturnReason']
export type Concreteness = Schemas['MeasureCheck']
export type MeasureToCheck = Schemas['MeasureToCheck']
export type RuledObligation = Schemas['RuledObligation']
export type ObligationMove = Schemas['ObligationMove']
export type Standing = Schemas['StandingAnswer']
