package io.leadpact.context;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A form for the web as whoever puts it together typed it. */
record FormDesign(
    @NotBlank @Size(max = 100) @Nullable String name,
    @NotBlank @Size(max = 200) @Nullable String title,
    @Size(max = 2000) @Nullable String intro,
    @Nullable String language,
    @Nullable String fields,
    @Size(max = 2000) @Nullable String consent,
    @NotNull @Nullable ActivityKind countsAs,
    @Size(max = 200) @Nullable String channel,
    @Size(max = 200) @Nullable String campaign,
    @Size(max = 200) @Nullable String leadMagnet,
    @Size(max = 2000) @Nullable String thanks,
    @Size(max = 2000) @Nullable String redirect,
    @Size(max = 4000) @Nullable String origins,
    boolean open,
    @Nullable Integer version) {

  static FormDesign of(WebForm.View form) {
    var said = form.draft();
    return new FormDesign(
        said.name(),
        said.title(),
        said.intro(),
        said.language(),
        null,
        said.consent(),
        said.countsAs(),
        said.channel(),
        said.campaign(),
        said.leadMagnet(),
        said.thanks(),
        said.redirect(),
        said.origins(),
        said.open(),
        form.version());
  }

  static FormDesign fresh(String origins) {
    return new FormDesign(
        "",
        "",
        null,
        null,
        null,
        null,
        ActivityKind.FORM_SUBMITTED,
        "web",
        null,
        null,
        null,
        null,
        origins,
        true,
        null);
  }

  WebForm.Draft draft(List<FormFieldRow> rows) {
    return new WebForm.Draft(
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(title, ""),
        intro,
        language,
        FormFieldRow.fields(rows),
        consent,
        Objects.requireNonNullElse(countsAs, ActivityKind.FORM_SUBMITTED),
        channel,
        campaign,
        leadMagnet,
        thanks,
        redirect,
        Objects.requireNonNullElse(origins, ""),
        open);
  }
}
