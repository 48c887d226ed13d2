package io.leadpact.agreement;

import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.deed.UsualArticles;
import io.leadpact.agreement.terms.PromiseSet;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the document of a draft piece by piece. */
@Service
@Transactional
public class DraftEditing {

  private final Drafts drafts;
  private final Promises promises;
  private final VersionRepository versions;

  DraftEditing(Drafts drafts, Promises promises, VersionRepository versions) {
    this.drafts = drafts;
    this.promises = promises;
    this.versions = versions;
  }

  /** Opens one that says what the newest version says; around terms without words the usual. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES')")
  public Draft begin() {
    var newest = promises.newest();
    if (newest.flatMap(AgreementVersion::wording).isPresent()) {
      return drafts.begin();
    }
    var terms =
        newest
            .map(AgreementVersion::set)
            .orElseGet(() -> new PromiseSet(1, Optional.empty(), List.of()));
    return drafts.begin(UsualArticles.of(terms, Structure.usual(versions.stages())));
  }
}
