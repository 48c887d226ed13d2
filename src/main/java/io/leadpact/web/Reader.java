package io.leadpact.web;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.SignedIn;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Whoever reads the page that is being written. Asks for the company once a request. */
@Component
@RequestScope
class Reader {

  private final Companies companies;
  private @Nullable Optional<Company> company;

  Reader(Companies companies) {
    this.companies = companies;
  }

  Optional<SignedIn> signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn user
        ? Optional.of(user)
        : Optional.empty();
  }

  Optional<Company> company() {
    var found = company;
    if (found == null) {
      found = companies.find();
      company = found;
    }
    return found;
  }

  /** The reader's own zone, else the company's, else UTC. */
  ZoneId zone() {
    return signedIn()
        .map(SignedIn::zone)
        .map(ZoneId::of)
        .or(() -> company().map(Company::zone))
        .orElse(ZoneOffset.UTC);
  }
}
