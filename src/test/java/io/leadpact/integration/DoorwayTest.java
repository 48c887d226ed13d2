package io.leadpact.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.RuleViolation;
import java.util.stream.Stream;
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
