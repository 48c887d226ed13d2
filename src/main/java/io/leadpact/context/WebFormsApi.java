package io.leadpact.context;

import io.leadpact.context.FormFields.Asked;
import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms of the web for programs. */
@RestController
@RequestMapping("/api/v1/forms")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class WebFormsApi {

  private final WebForms forms;

  WebFormsApi(WebForms forms) {
    this.forms = forms;
  }

  /** A field of a form: a name as in a lead, or intent. */
  record FieldBody(@Nullable String field, @Nullable String label, @Nullable Boolean required) {

    Asked asked() {
      var known =
          FormField.of(String.valueOf(field))
              .orElseThrow(
                  () -> new RuleViolation("form.field", "No such field: " + field, "fields"));
      return new Asked(known, label, Boolean.TRUE.equals(required));
    }
  }

  /** A form as it is sent and read; the key is given here. */
  record FormBody(
      @Nullable String key,
      @Nullable String name,
      @Nullable String title,
      @Nullable String intro,
      @Nullable String language,
      @Nullable List<FieldBody> fields,
      @Nullable String consent,
      @Nullable ActivityKind countsAs,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String leadMagnet,
      @Nullable String thanks,
      @Nullable String redirect,
      @Nullable List<String> origins,
      @Nullable Boolean open) {

    static FormBody of(WebForm.View form) {
      var said = form.draft();
      return new FormBody(
          form.key(),
          said.name(),
          said.title(),
          said.intro(),
          said.language(),
          said.fields().asked().stream()
              .map(one -> new FieldBody(one.field().key(), one.label(), one.required()))
              .toList(),
          said.consent(),
          said.countsAs(),
          said.channel(),
          said.campaign(),
          said.leadMagnet(),
          said.thanks(),
          said.redirect(),
          form.origins().origins(),
          said.open());
    }

    WebForm.Draft draft() {
      var asked = fields == null ? List.<FieldBody>of() : fields;
      return new WebForm.Draft(
          name == null ? "" : name,
          title == null ? "" : title,
          intro,
          language,
          new FormFields(asked.stream().map(FieldBody::asked).toList()),
          consent,
          countsAs == null ? ActivityKind.FORM_SUBMITTED : countsAs,
          channel,
          campaign,
          leadMagnet,
          thanks,
          redirect,
          origins == null ? "" : String.join("\n", origins),
          open == null || open);
    }
  }

  /** All of them: they are few. */
  record FormItems(List<FormBody> items, @Nullable String next) {}

  @GetMapping
  FormItems all() {
    return new FormItems(forms.all().stream().map(FormBody::of).toList(), null);
  }

  @GetMapping("/{key}")
  ResponseEntity<FormBody> show(@PathVariable String key) {
    return answer(200, forms.find(key).orElseThrow(() -> new NotFound("form", key)));
  }

  @PostMapping
  ResponseEntity<FormBody> add(@RequestBody FormBody body) {
    return answer(201, forms.add(body.draft()));
  }

  @PutMapping("/{key}")
  ResponseEntity<FormBody> change(
      @PathVariable String key,
      @RequestBody FormBody body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(200, forms.change(key, body.draft(), IfMatch.version(ifMatch)));
  }

  @DeleteMapping("/{key}")
  ResponseEntity<Void> remove(@PathVariable String key) {
    forms.remove(key);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<FormBody> answer(int status, WebForm.View form) {
    return ResponseEntity.status(status)
        .location(URI.create("/api/v1/forms/" + form.key()))
        .eTag(String.valueOf(form.version()))
        .body(FormBody.of(form));
  }
}
