package io.leadpact.qualification;

import io.leadpact.lead.LeadId;

/** A lead answered; told within the transaction. */
record QuestionnaireAnswered(LeadId lead, QuestionnaireSheet sheet) {}
