package io.leadpact.context;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms on the web by which leads come in. */
@Service
class WebForms {

  private final WebFormRepository forms;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  WebForms(WebFormRepository forms, JdbcClient jdbc, Audit audit, Clock clock) {
    this.forms = forms;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<WebForm.View> all() {
    return forms.findAllByOrderByNameAscKeyAsc().stream().map(WebForm::view).toList();
  }

  /** How often each was sent. */
  @Transactional(readOnly = true)
  public Map<String, Long> sent() {
    var sent = new HashMap<String, Long>();
    jdbc.sql("select form_key, count(*) from form_submission group by form_key")
        .query(
            row -> {
              sent.put(row.getString(1), row.getLong(2));
            });
    return sent;
  }

  /** Anybody may ask: whoever fills it in does. */
  @Transactional(readOnly = true)
  public Optional<WebForm.View> find(String key) {
    return forms.findById(key).map(WebForm::view);
  }

  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public WebForm.View add(WebForm.Draft draft) {
    var form = forms.saveAndFlush(new WebForm(RandomKey.next(), draft, clock.instant())).view();
    note("form.added", form);
    return form;
  }

  /**
   * @param version the one that was seen; null where it does not matter
   * @throws Conflict where somebody else changed it since
   */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public WebForm.View change(String key, WebForm.Draft draft, @Nullable Integer version) {
    var form = form(key);
    if (version != null && !form.isAt(version)) {
      throw stale();
    }
    form.say(draft);
    try {
      var saved = forms.saveAndFlush(form).view();
      note("form.changed", saved);
      return saved;
    } catch (OptimisticLockingFailureException e) {
      throw stale();
    }
  }

  /** What was sent stays with the leads. */
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  @Transactional
  public void remove(String key) {
    var form = form(key);
    note("form.removed", form.view());
    forms.delete(form);
  }

  private WebForm form(String key) {
    return forms.findById(key).orElseThrow(() -> new NotFound("form", key));
  }

  private void note(String action, WebForm.View form) {
    audit.note(action, "form:" + form.key(), Map.of("name", form.draft().name()));
  }

  private static Conflict stale() {
    return new Conflict("form.stale", "Somebody else changed this form meanwhile");
  }
}
