package io.leadpact.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LeadpactTest
class SavedListsTest {

  private static final SignedIn REP = As.rep("user:12");
  private static final SignedIn OTHER = As.rep("user:13");
  private static final SignedIn HEAD = As.user("user:2", Role.HEAD_OF_SALES);

  @Autowired SavedLists lists;
  @Autowired ListChoices choices;

  private SavedLists.View keep(String name, boolean shared, SignedIn who) {
    return As.call(who, () -> lists.keep(name, "stage=MQL", shared, who));
  }

  private List<String> seenBy(SignedIn who) {
    return As.call(who, () -> lists.of(who).stream().map(SavedLists.View::name).toList());
  }

  @Test
  void aListIsOnesOwnUntilItIsShared() {
    keep("My MQLs", false, REP);
    keep("For all", true, HEAD);
    assertThat(seenBy(REP)).containsExactly("For all", "My MQLs");
    assertThat(seenBy(OTHER)).containsExactly("For all");
    assertThat(seenBy(HEAD)).containsExactly("For all");
  }

  @Test
  void onlyWhoMakesTheRulesSharesLists() {
    assertThatThrownBy(() -> keep("Mine for all", true, REP))
        .isInstanceOf(AccessDeniedException.class);
    var mine = keep("Mine", false, REP);
    assertThatThrownBy(() -> As.call(REP, () -> lists.change(mine.id(), 0, "Mine", "", true, REP)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(seenBy(OTHER)).isEmpty();
  }

  @Test
  void somebodyElsesListIsNotFoundNorChanged() {
    var mine = keep("Mine", false, REP);
    assertThat(As.<Optional<SavedLists.View>>call(OTHER, () -> lists.find(mine.id(), OTHER)))
        .isEmpty();
    assertThatThrownBy(
            () -> As.call(OTHER, () -> lists.change(mine.id(), 0, "Stolen", "", false, OTHER)))
        .isInstanceOf(AccessDeniedException.class);
    var all = keep("For all", true, HEAD);
    assertThatThrownBy(() -> As.run(REP, () -> lists.delete(all.id(), all.version(), REP)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(As.<SavedLists.View>call(REP, () -> lists.find(all.id(), REP).orElseThrow()).owner())
        .isEqualTo("user:2");
  }

  @Test
  void whoMayShareNoMoreLeavesWhatEverybodySeesAsItIs() {
    var all = keep("For all", true, HEAD);
    var moved = As.rep(HEAD.actor());
    assertThatThrownBy(
            () ->
                As.call(
                    moved, () -> lists.change(all.id(), all.version(), "Mine", "", true, moved)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> As.run(moved, () -> lists.delete(all.id(), all.version(), moved)))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(seenBy(OTHER)).containsExactly("For all");
  }

  @Test
  void ofTwoWhoChangeAListTheSecondIsTold() {
    var all = keep("For all", true, HEAD);
    var admin = As.administrator();
    As.run(admin, () -> lists.change(all.id(), all.version(), "Theirs", "", true, admin));
    assertThatThrownBy(
            () ->
                As.call(HEAD, () -> lists.change(all.id(), all.version(), "Ours", "", true, HEAD)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> As.run(HEAD, () -> lists.delete(all.id(), all.version(), HEAD)))
        .isInstanceOf(Conflict.class);
    assertThat(seenBy(HEAD)).containsExactly("Theirs");
  }

  @Test
  void aDeletedListComesBackAsItWas() {
    var mine = keep("Mine", false, REP);
    As.run(REP, () -> lists.delete(mine.id(), mine.version(), REP));
    assertThat(seenBy(REP)).isEmpty();
    assertThatThrownBy(() -> As.call(OTHER, () -> lists.restore(mine.id(), OTHER)))
        .isInstanceOf(AccessDeniedException.class);
    As.run(REP, () -> lists.restore(mine.id(), REP));
    assertThat(seenBy(REP)).containsExactly("Mine");
    assertThatThrownBy(() -> As.call(REP, () -> lists.restore(404, REP)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aNameIsTakenOnceAPersonInAnyCase() {
    keep("Mine", false, REP);
    assertThatThrownBy(() -> keep("MINE", false, REP))
        .isInstanceOfSatisfying(
            RuleViolation.class, r -> assertThat(r.code()).isEqualTo("saved.double"));
    keep("Mine", false, OTHER);
  }

  @Test
  void theNameOfADeletedListIsFreeAndCannotComeBackTwice() {
    var mine = keep("Mine", false, REP);
    As.run(REP, () -> lists.delete(mine.id(), mine.version(), REP));
    keep("Mine", false, REP);
    assertThatThrownBy(() -> As.call(REP, () -> lists.restore(mine.id(), REP)))
        .isInstanceOf(RuleViolation.class);
    assertThat(seenBy(REP)).containsExactly("Mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "1234567890123456789012345678901234567890123456789012345678901"})
  void aNameHasOneToSixtyLetters(String name) {
    assertThatThrownBy(() -> keep(name, false, REP))
        .isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(r.field()).isEqualTo("name"));
  }

  @Test
  void nobodyKeepsMoreThanFiftyLists() {
    for (int i = 0; i < 50; i++) {
      keep("List " + i, false, REP);
    }
    assertThatThrownBy(() -> keep("One more", false, REP))
        .isInstanceOfSatisfying(
            RuleViolation.class, r -> assertThat(r.code()).isEqualTo("saved.many"));
  }

  @Test
  void whereOneBeginsAndWithWhichColumnsIsOnesOwnAffair() {
    var mine = keep("Mine", false, REP);
    As.run(REP, () -> choices.columns(List.of("STAGE", "VALUE"), REP));
    As.run(REP, () -> choices.start(mine.id(), REP));
    assertThat(As.<ListChoices.Choice>call(REP, () -> choices.of(REP)))
        .isEqualTo(new ListChoices.Choice(mine.id(), List.of("STAGE", "VALUE")));
    assertThat(As.<ListChoices.Choice>call(OTHER, () -> choices.of(OTHER)))
        .isEqualTo(ListChoices.Choice.NONE);
    As.run(REP, () -> choices.start(null, REP));
    assertThat(As.<ListChoices.Choice>call(REP, () -> choices.of(REP)).start()).isNull();
  }

  @Test
  void whoMayNotSeeLeadsKeepsNoLists() {
    var nobody = As.user("user:5");
    assertThatThrownBy(() -> keep("Mine", false, nobody)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> As.call(nobody, () -> choices.of(nobody)))
        .isInstanceOf(AccessDeniedException.class);
  }
}
