package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When people are away, for programs such as a staff calendar. */
@RestController
@RequestMapping("/api/v1/absences")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class AbsenceApi {

  private final Absences absences;

  AbsenceApi(Absences absences) {
    this.absences = absences;
  }

  /** Days on which a person is away, both among them. */
  record Body(@Nullable String person, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** The same as it is kept. */
  record Answer(long id, String person, LocalDate from, LocalDate to) {

    static Answer of(Absence one) {
      return new Answer(one.id(), one.person(), one.from(), one.to());
    }
  }

  /** Those that are not over. */
  record Answers(List<Answer> items, @Nullable String next) {}

  @GetMapping
  Answers list() {
    return new Answers(absences.all().stream().map(Answer::of).toList(), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Answer add(@AuthenticationPrincipal SignedIn who, @RequestBody Body body) {
    var person = Objects.requireNonNullElse(body.person(), "");
    long id = absences.add(who, person, body.from(), body.to());
    return new Answer(
        id, person, Objects.requireNonNull(body.from()), Objects.requireNonNull(body.to()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
    absences.remove(who, id);
  }
}
