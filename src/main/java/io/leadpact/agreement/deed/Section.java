package io.leadpact.agreement.deed;

import io.leadpact.agreement.terms.Owner;

/** The parts of the document, in the order in which it is read. */
public enum Section {
  PURPOSE,
  DEFINITIONS,
  STAGES,
  MARKETING,
  SALES,
  JOINT,
  REPORTING,
  COMMUNICATION,
  CONFLICT,
  CORRECTION,
  VALIDITY;

  /** Where what an owner owes stands, unless somebody puts it elsewhere. */
  public static Section of(Owner owner) {
    return switch (owner) {
      case MARKETING -> MARKETING;
      case SALES -> SALES;
      case JOINT -> JOINT;
    };
  }
}
