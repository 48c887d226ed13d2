package io.leadpact.identity;

/** What a signed-in person or a token may do. Services check these; roles and scopes grant them. */
public enum Permission {
  SEE_FIGURES,
  SEE_LEADS,
  WORK_LEADS,
  ADD_LEADS,
  IMPORT,
  LOG_DELIVERIES,
  EDIT_PROMISES,
  EDIT_DESK,
  EDIT_CALENDARS,
  MANAGE_COMPANY,
  SEE_AUDIT
}
