package io.leadpact.integration;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.integration.FileLook.Column;
import io.leadpact.integration.mapping.DateFormats;
import io.leadpact.integration.mapping.LeadField;
import io.leadpact.integration.mapping.ProfileDraft;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Profiles that somebody builds from the files just uploaded, kept between two requests. */
@Service
class Drafts {

  private static final TypeReference<Map<String, String>> CHOSEN = new TypeReference<>() {};

  private final ImportStore store;
  private final ImportFiles files;
  private final FileLook look;
  private final Companies companies;
  private final JsonMapper json;

  Drafts(
      ImportStore store, ImportFiles files, FileLook look, Companies companies, JsonMapper json) {
    this.store = store;
    this.files = files;
    this.look = look;
    this.companies = companies;
    this.json = json;
  }

  /** What was chosen so far, or what the names of the columns suggest. */
  @PreAuthorize("hasAuthority('IMPORT')")
  public ProfileDraft of(long id) {
    var stored = store.find(id).orElseThrow(() -> new NotFound("import", id));
    if (stored.state() != ImportState.DRAFT) {
      throw new Conflict("import.begun", "This import has begun already");
    }
    var kept = stored.profile();
    return new ProfileDraft(kept == null ? guess(id) : json.readValue(kept, CHOSEN));
  }

  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public ProfileDraft keep(long id, Map<String, String> chosen) {
    of(id);
    store.keepProfile(id, json.writeValueAsString(chosen));
    return new ProfileDraft(chosen);
  }

  /** The draft as programs would send it. */
  String profile(long id, ProfileDraft draft) {
    return json.writeValueAsString(
        draft.profile(files.has(id, FileKind.LEADS), files.has(id, FileKind.EVENTS)));
  }

  private Map<String, String> guess(long id) {
    var guess = new HashMap<String, String>();
    guess.put("zone", companies.find().map(Company::zone).map(Object::toString).orElse("UTC"));
    if (files.has(id, FileKind.LEADS)) {
      guessLeads(look.columns(id, FileKind.LEADS), guess);
    }
    if (files.has(id, FileKind.EVENTS)) {
      guessEvents(look.columns(id, FileKind.EVENTS), guess);
    }
    return guess;
  }

  private static void guessLeads(List<Column> columns, Map<String, String> guess) {
    guess.put("leads.externalId", columns.get(0).name());
    guessTime(columns, "leads.createdAt", guess);
    for (var column : columns) {
      var name = column.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      for (var field : LeadField.values()) {
        if (field != LeadField.EXTERNAL_ID
            && field != LeadField.SOURCE
            && name.equals(field.key().toLowerCase(Locale.ROOT))) {
          guess.put("leads." + field.key(), column.name());
        }
      }
    }
  }

  private static void guessEvents(List<Column> columns, Map<String, String> guess) {
    var lead = guess.getOrDefault("leads.externalId", "");
    boolean same = columns.stream().anyMatch(column -> column.name().equals(lead));
    guess.put("events.lead", same ? lead : columns.get(0).name());
    guessTime(columns, "events.at", guess);
  }

  private static void guessTime(List<Column> columns, String choice, Map<String, String> guess) {
    for (var column : columns) {
      var format = DateFormats.guess(column.samples());
      if (format.isPresent() && column.samples().stream().noneMatch(s -> s.matches("[0-9]+"))) {
        guess.put(choice, column.name());
        guess.putIfAbsent("dateFormat", format.get());
        return;
      }
    }
  }
}
