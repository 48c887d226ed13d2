package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.clock.LeadChange;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.ExternalKey;
import io.leadpact.lead.LeadDetails;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DoorwayTest {

  static Stream<RuntimeException> ofOne() {
    return Stream.of(
        new RuleViolation("event.future", "The time lies in the future", "createdAt"),
        new DataIntegrityViolationException("a lead that the database refuses"),
        new PessimisticLockingFailureException("deadlock"),
        new IllegalStateException("a fault of ours"));
  }

  static Stream<RuntimeException> ofAll() {
    return Stream.of(
        new CannotCreateTransactionException("no connection"),
        new DataAccessResourceFailureException("the connection was lost"),
        new RecoverableDataAccessException("the connection was lost"),
        new TransactionSystemException("lost while it committed"));
  }

  @Test
  void aLeadIsRecognisedByItsIdAtItsSourceAndByEachContact() {
    assertThat(Doorway.marks(lead("crm", "7", "Ann@example.com", "+48123456789")))
        .containsExactlyInAnyOrder(new ExternalKey("crm", "7"), "ann@example.com", "+48123456789");
    assertThat(Doorway.marks(lead("crm", null, null, "+48123456789")))
        .containsExactly("+48123456789");
  }

  private static LeadChange lead(
      String source, @Nullable String id, @Nullable String email, @Nullable String phone) {
    var details =
        new LeadDetails(
            new LeadDetails.Origin(source, id, null, null, null, null),
            new LeadDetails.Person("Ann", email, phone, null),
            LeadDetails.Organisation.UNKNOWN,
            null);
    return LeadChange.arrival(details, Instant.parse("2026-03-02T09:00:00Z"), "token:1");
  }

  @ParameterizedTest
  @MethodSource("ofOne")
  void theFaultOfOneLeadLetsTheOthersTryAgain(RuntimeException fault) {
    assertThat(Doorway.nothingWritten(fault)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ofAll")
  void whereLeadsMayBeWrittenNobodySendsThemAgain(RuntimeException fault) {
    assertThat(Doorway.nothingWritten(fault)).isFalse();
  }
}
