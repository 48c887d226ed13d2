package io.leadpact.qualification;

/** Who fills a questionnaire in. */
public enum QuestionnaireKind {
  /** We do, while we talk to the lead. */
  DESK,
  /** The customer does, before we make an offer; we help. */
  BRIEF
}
