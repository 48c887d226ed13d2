package rulebreakers.names;

/** A name that says nothing. */
class LeadDTO {}
