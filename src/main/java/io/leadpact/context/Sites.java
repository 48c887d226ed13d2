package io.leadpact.context;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites whose pages tell what visitors do there. */
@Service
class Sites {

  private final SiteRepository sites;
  private final Audit audit;
  private final Clock clock;

  Sites(SiteRepository sites, Audit audit, Clock clock) {
    this.sites = sites;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Site.View> all() {
    return sites.findAllByOrderByNameAscKeyAsc().stream().map(Site::view).toList();
  }

  /** Anybody may ask: pages on the web do. */
  @Transactional(readOnly = true)
  public Optional<Site.View> find(String key) {
    return sites.findById(key).map(Site::view);
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Site.View add(Site.Draft draft) {
    var site = sites.saveAndFlush(new Site(RandomKey.next(), draft, clock.instant()));
    note("site.added", site.view());
    return site.view();
  }

  /**
   * @param version the one that was seen; null where it does not matter
   * @throws Conflict where somebody else changed it since
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public Site.View change(String key, Site.Draft draft, @Nullable Integer version) {
    var site = site(key);
    if (version != null && !site.isAt(version)) {
      throw stale();
    }
    site.say(draft);
    try {
      var saved = sites.saveAndFlush(site).view();
      note("site.changed", saved);
      return saved;
    } catch (OptimisticLockingFailureException e) {
      throw stale();
    }
  }

  /** What was told before stays; its pages are not listened to any more. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void remove(String key) {
    var site = site(key);
    note("site.removed", site.view());
    sites.delete(site);
  }

  private Site site(String key) {
    return sites.findById(key).orElseThrow(() -> new NotFound("site", key));
  }

  private void note(String action, Site.View site) {
    audit.note(
        action,
        "site:" + site.key(),
        Map.of("name", site.name(), "origins", site.origins().origins()));
  }

  private static Conflict stale() {
    return new Conflict("site.stale", "Somebody else changed this site meanwhile");
  }
}
