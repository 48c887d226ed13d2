package io.leadpact.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.leadpact.agreement.deed.Leaves;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Owner;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Scope;
import io.leadpact.agreement.terms.Term;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.journal.ContactWay;
import io.leadpact.lead.journal.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewTermTest {

  private static final Structure USUAL =
      Structure.usual(List.of("LEAD", "MQL", "SQL", "SAL", "OPPORTUNITY", "WON"));

  /** What nobody can guess: what a promise is called, which segments are meant. */
  private static final Map<String, String> NEEDED = Map.of("name", "Call back", "segments", "smb");

  private static Structure grouped(String... groups) {
    var channels = new LinkedHashMap<String, Set<String>>();
    for (var group : groups) {
      channels.put(group, Set.of("of-" + group));
    }
    return new Structure(
        USUAL.desk(),
        USUAL.stages(),
        USUAL.handover(),
        USUAL.qualified(),
        USUAL.bantAt(),
        channels,
        USUAL.attemptChannels(),
        USUAL.correction(),
        USUAL.levels(),
        USUAL.meetings(),
        USUAL.term());
  }

  private static Term term(TermKind kind, Owner owner, Map<String, String> typed) {
    var blank = new NewTerm(kind, "new", grouped("content", "paid", "search"));
    return blank.read(Leaves.with(blank.body(owner), typed));
  }

  @ParameterizedTest
  @EnumSource(TermKind.class)
  void whatIsUsualForAKindIsATermOfThatKind(TermKind kind) {
    for (var owner : Owner.values()) {
      var term = term(kind, owner, NEEDED);

      assertThat(term.key()).isEqualTo("new");
      if (owner != Owner.JOINT || !kind.ofParty()) {
        assertThat(term.owner()).as(owner.name()).isEqualTo(owner);
      }
      if (term instanceof Aim aim && kind.measure().isPresent()) {
        assertThat(aim.measure()).isEqualTo(kind.measure().orElseThrow());
      }
    }
  }

  @Test
  void aCadenceMayAskForEveryWayInWhichAttemptsAreLogged() {
    var body = TermBody.write(term(TermKind.CADENCE, Owner.SALES, NEEDED));

    assertThat(body.get("atLeast"))
        .asInstanceOf(MAP)
        .containsOnlyKeys(ContactWay.channels().toArray());
  }

  @ParameterizedTest
  @EnumSource(TermKind.class)
  void whatWasAddedIsChangedOnTheSameFields(TermKind kind) {
    var term = term(kind, kind.usual(), NEEDED);

    assertThat(TermBody.read(term, Leaves.with(TermBody.write(term), Map.of()))).isEqualTo(term);
  }

  @ParameterizedTest
  @EnumSource(
      value = TermKind.class,
      names = {"QUOTA"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyKindButAQuotaMayBeOfSomeChannelsOnly(TermKind kind) {
    var typed = new LinkedHashMap<>(NEEDED);
    typed.put("scope.channel", "paid, social");
    var term = term(kind, kind.usual(), typed);

    var scope = term instanceof Aim aim ? aim.owed().scope() : ((TimedPromise) term).scope();
    assertThat(scope.only().values()).containsExactly(Set.of("paid", "social"));
  }

  @Test
  void aPromiseOfSalesBeginsWithTheHandoverAndEndsWithAPerson() {
    var promise = (TimedPromise) term(TermKind.PROMISE, Owner.SALES, NEEDED);

    assertThat(promise.triggers().startsOn().toString()).contains("STAGE_REACHED", "MQL");
    assertThat(promise.triggers().stopsOn().toString()).contains("ATTEMPTED", "false");
    assertThat(promise.triggers().cancelsOn())
        .extracting(pattern -> pattern.type())
        .containsExactly(EventType.WON, EventType.LOST, EventType.REJECTED);
    assertThat(promise.scope()).isEqualTo(Scope.ALL);
  }

  @Test
  void aPromiseThatNeverLapsesIsKeptOrBrokenWhateverBecomesOfTheLead() {
    var typed = new LinkedHashMap<>(NEEDED);
    typed.put("closes", "false");

    assertThat(((TimedPromise) term(TermKind.PROMISE, Owner.SALES, typed)).triggers().cancelsOn())
        .isEmpty();
  }

  @Test
  void aPromiseWithoutANameIsRefused() {
    assertThatThrownBy(() -> term(TermKind.PROMISE, Owner.SALES, Map.of()))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.field()).isEqualTo("name"));
  }

  @Test
  void aConversionOfSalesBeginsWhereMarketingHandsOver() {
    var ratio = (Ratio) term(TermKind.CONVERSION, Owner.SALES, Map.of());

    assertThat(ratio.portion()).isEqualTo(new Portion.Conversion("MQL", "SQL"));
  }

  @Test
  void theGroupsOfAMixShareAlikeAndMakeAHundred() {
    var mix = (Mix) term(TermKind.MIX, Owner.MARKETING, Map.of());

    assertThat(mix.parts().values())
        .extracting(part -> part.value().intValueExact())
        .containsExactly(34, 33, 33);
  }

  @Test
  void aGroupLeftBlankIsNoPartOfTheMix() {
    var mix =
        (Mix)
            term(
                TermKind.MIX,
                Owner.MARKETING,
                Map.of("parts.content", "60", "parts.paid", "40", "parts.search", ""));

    assertThat(mix.parts().keySet()).containsExactlyInAnyOrder("content", "paid");
  }

  @Test
  void aShareOutOfRangeIsSaidOfItsOwnField() {
    assertThatThrownBy(() -> term(TermKind.MIX, Owner.MARKETING, Map.of("tolerance", "130")))
        .isInstanceOfSatisfying(
            RuleViolation.class, refused -> assertThat(refused.field()).isEqualTo("tolerance"));
  }

  @Test
  void aRollingRatioSaysHowManyDays() {
    var typed = Map.of("base", "ROLLING", "days", "90");

    assertThat(((Ratio) term(TermKind.CONVERSION, Owner.JOINT, typed)).base().days()).isEqualTo(90);
  }
}
