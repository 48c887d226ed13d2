package io.leadpact.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.identity.SignedIn;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class CalendarPagesTest {

  private static final Map<String, String> TYPED =
      Map.of(
          "name", "Sales desk",
          "key", "desk",
          "timeZone", "Europe/Warsaw",
          "mon", "9:00-12:00, 13:00-17:00",
          "tue", "09:00-24:00",
          "specialDays", "2026-03-07=10:00-12:00\n2026-03-10",
          "country", "DE",
          "region", "by");

  @Autowired MockMvcTester web;
  @Autowired Calendars calendars;

  private MvcTestResult get(String path, SignedIn reader, String language) {
    return web.get().uri(path).with(user(reader)).header("Accept-Language", language).exchange();
  }

  private MvcTestResult post(String path, String... changed) {
    var request = web.post().uri(path).with(user(As.administrator())).with(csrf());
    for (var field : TYPED.entrySet()) {
      var value = field.getValue();
      for (int i = 0; i < changed.length; i += 2) {
        value = changed[i].equals(field.getKey()) ? changed[i + 1] : value;
      }
      request = request.param(field.getKey(), value);
    }
    for (int i = 0; i < changed.length; i += 2) {
      if (!TYPED.containsKey(changed[i])) {
        request = request.param(changed[i], changed[i + 1]);
      }
    }
    return request.exchange();
  }

  private static String text(MvcTestResult page) {
    assertThat(page).doesNotHaveFailed();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private CalendarHistory desk() {
    return As.call(As.administrator(), () -> calendars.find("desk"));
  }

  @Test
  void withoutACalendarTheListSaysWhatComesNext() {
    assertThat(text(get("/calendars", As.administrator(), "en")))
        .contains("There is no calendar yet", "/calendars/new");
    assertThat(text(get("/calendars", As.reader(), "en"))).doesNotContain("/calendars/new");
  }

  @Test
  void aCalendarIsMadeAsItWasTyped() {
    assertThat(post("/calendars/new"))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/calendars/desk");

    var terms = desk().newest().terms();
    assertThat(terms.week()).hasToString("mon=09:00-12:00,13:00-17:00;tue=09:00-24:00");
    assertThat(terms.specialDays()).hasToString("2026-03-07=10:00-12:00;2026-03-10");
    assertThat(terms.region()).contains("by");
    assertThat(text(get("/calendars", As.reader(), "en")))
        .contains("Sales desk", "Germany", "Europe/Warsaw")
        .doesNotContain("There is no calendar yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "pl", "pt-BR"})
  void itsPageShowsHoursHolidaysAndVersions(String language) {
    post("/calendars/new");

    assertThat(text(get("/calendars/desk?month=2026-01", As.administrator(), language)))
        .contains("09:00–12:00, 13:00–17:00", "Bavaria", "/calendars/desk/correction", "Epiphany")
        .doesNotContain("??");
    assertThat(text(get("/calendars/desk/edit", As.administrator(), language)))
        .contains("09:00-12:00, 13:00-17:00", "2026-03-07=10:00-12:00")
        .doesNotContain("??");
    assertThat(text(get("/calendars/new", As.administrator(), language))).doesNotContain("??");
  }

  @ParameterizedTest
  @CsvSource({
    "mon, 9-12, mon-error",
    "tue, '09:00-12:00,11:00-13:00', tue-error",
    "specialDays, 7.3.2026, specialDays-error",
    "name, '', name-error",
    "key, Desk!, key-error",
    "country, XX, country-error"
  })
  void whatIsWrongIsSaidNextToItsFieldAndNothingTypedIsLost(
      String field, String typed, String error) {
    var page = post("/calendars/new", field, typed);

    assertThat(page).hasStatus(422);
    assertThat(text(page)).contains(error, "Europe/Warsaw", typed).doesNotContain("??");
  }

  @Test
  void aWeekThatNeverOpensIsRefusedAboveTheForm() {
    var page = post("/calendars/new", "mon", "", "tue", "");

    assertThat(page).hasStatus(422);
    assertThat(text(page)).contains("Give it opening hours");
  }

  @Test
  void whoEditsAnOldVersionIsTold() {
    post("/calendars/new");
    assertThat(post("/calendars/desk/edit", "tag", "1.0", "mon", "10:00-11:00"))
        .hasRedirectedUrl("/calendars/desk");
    var late = post("/calendars/desk/edit", "tag", "1.0", "mon", "10:00-12:00");

    assertThat(late).hasStatus(422);
    assertThat(text(late)).contains("Somebody changed the calendar", "10:00-12:00");
    assertThat(desk().newest().terms().week().toString()).startsWith("mon=10:00-11:00");
  }

  @Test
  void theCalculatorAnswersInTheZoneOfTheCalendar() {
    post("/calendars/new");

    assertThat(
            text(
                get(
                    "/calendars/desk?start=2026-03-02T16:30&amount=60&unit=MINUTES",
                    As.reader(),
                    "en")))
        .contains("Due Tuesday, March 3, 2026", "9:30");
    assertThat(get("/calendars/desk?start=2026-03-02T16:30&amount=0", As.reader(), "en"))
        .hasStatus(422)
        .bodyText()
        .contains("amount-error");
    assertThat(get("/calendars/desk?start=tomorrow&amount=5", As.reader(), "en"))
        .hasStatus(422)
        .bodyText()
        .contains("start-error");
  }

  @Test
  void onlyWhoMayEditSeesTheForm() {
    calendars.ensure("desk", ZoneId.of("UTC"));

    assertThat(get("/calendars/desk/edit", As.reader(), "en")).hasStatus(403);
    assertThat(
            web.post()
                .uri("/calendars/desk/edit")
                .with(user(As.reader()))
                .with(csrf())
                .param("name", "x")
                .param("timeZone", "UTC"))
        .hasStatus(403);
    assertThat(get("/calendars/none", As.reader(), "en")).hasStatus(404);
  }

  @Test
  void regionsComeWithTheirCountry() {
    assertThat(text(get("/calendars/regions?country=DE", As.administrator(), "en")))
        .contains("Bavaria")
        .doesNotContain("<html");
    assertThat(get("/calendars/regions?country=zz", As.administrator(), "en")).hasStatusOk();
  }

  @Test
  void whoKeepsACalendarIsShown(@Autowired io.leadpact.identity.Companies companies) {
    calendars.ensure("desk", ZoneId.of("UTC"));
    As.run(
        As.administrator(), () -> companies.define("Acme", ZoneId.of("UTC"), "EUR", "desk", false));

    assertThat(text(get("/calendars/desk", As.reader(), "en"))).contains("the company");
    assertThat(calendars.book().choose(Optional.empty(), Optional.empty(), java.time.Instant.EPOCH))
        .isEqualTo("desk");
  }
}
