package io.leadpact.duplicate;

import io.leadpact.duplicate.Merges.Order;
import io.leadpact.duplicate.Merges.Parted;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging leads and undoing it, for programs. */
@RestController
@RequestMapping("/api/v1/leads/{id}")
class MergeApi {

  private final Merges merges;

  MergeApi(Merges merges) {
    this.merges = merges;
  }

  /**
   * Into which lead this one is merged.
   *
   * @param take the fields that the other takes over from this one; absent: those that it lacks
   */
  record MergeBody(@Nullable Long into, @Nullable List<String> take) {}

  /**
   * What a merge came to.
   *
   * @param id the lead that goes on
   * @param merged the one that is part of it now
   */
  record Merged(long id, long merged, int version) {}

  @PostMapping("/merge")
  Merged merge(
      @PathVariable long id,
      @RequestBody MergeBody body,
      @AuthenticationPrincipal SignedIn sender) {
    var into = body.into();
    if (into == null) {
      throw new RuleViolation("duplicate.into", "Into which lead? Name it", "into");
    }
    var survivor = merges.merge(new Order(into, id, body.take(), null, null), sender.actor());
    return new Merged(survivor.id().value(), id, survivor.version());
  }

  /** Undoes it: both are leads of their own again. */
  @PostMapping("/unmerge")
  Parted unmerge(@PathVariable long id, @AuthenticationPrincipal SignedIn sender) {
    return merges.unmerge(id, sender.actor());
  }
}
