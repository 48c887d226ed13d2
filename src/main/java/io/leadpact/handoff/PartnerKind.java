package io.leadpact.handoff;

/** What somebody is to us who takes leads that are not for us. */
public enum PartnerKind {
  PARTNER,
  GROUP_COMPANY,
  DEPARTMENT
}
