package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What an exception means to whoever sent the request. */
class FaultsTest {

  private final Faults faults = new Faults(new Messages());

  static Stream<Arguments> exceptions() {
    return Stream.of(
        Arguments.of(new RuleViolation("x", "No"), 422, "x"),
        Arguments.of(new Conflict("x", "Too late"), 409, "x"),
        Arguments.of(new NotFound("lead", 5), 404, "not-found"),
        Arguments.of(new OptimisticLockingFailureException("row"), 409, "conflict.version"),
        Arguments.of(new DataAccessResourceFailureException("gone"), 503, "http.503"),
        Arguments.of(new IllegalStateException(new SQLException("x", "57P01")), 503, "http.503"),
        Arguments.of(
            new CannotCreateTransactionException("x", new SQLTransientConnectionException("full")),
            503,
            "overload"),
        Arguments.of(integrity("22021"), 400, "shape.unreadable"),
        Arguments.of(integrity("23505"), 409, "conflict.data"),
        Arguments.of(new MaxUploadSizeExceededException(5), 413, "too-large"),
        Arguments.of(new InvalidParameterException("secret"), 400, "shape.unreadable"),
        Arguments.of(new InvalidParameterException("secret", 413), 413, "http.413"),
        Arguments.of(new HttpRequestMethodNotSupportedException("PUT"), 405, "http.405"),
        Arguments.of(new HttpMediaTypeNotSupportedException("x"), 415, "http.415"),
        Arguments.of(new NoResourceFoundException(HttpMethod.GET, "/x", "x"), 404, "http.404"),
        Arguments.of(
            new MissingServletRequestParameterException("from", "String"), 400, "shape.fields"),
        Arguments.of(new IllegalArgumentException("secret"), 500, "unknown"));
  }

  private static DataIntegrityViolationException integrity(String state) {
    return new DataIntegrityViolationException("x", new SQLException("x", state));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void anExceptionHasAStatusAndACode(Exception e, int status, String code) {
    var fault = faults.of(e);
    assertThat(fault.status().value()).isEqualTo(status);
    assertThat(fault.code()).isEqualTo(code);
  }

  @Test
  void aStrangersMessageIsNeverSaid() {
    var fault = faults.of(new IllegalArgumentException("secret"));
    assertThat(faults.words(fault)).doesNotContain("secret");
    assertThat(fault.reference()).isNotNull();
  }

  @Test
  void aRefusedFieldIsNamed() {
    var fault = faults.of(new RuleViolation("some.rule", "Not like this", "target"));
    assertThat(fault.errors()).containsExactly(new Fault.WrongField("target", "Not like this"));
  }

  @Test
  void aConnectionThatFailedBehindTheWaitIsALostDatabase() {
    var refused = new SQLException("refused", "08001");
    assertThat(faults.of(new SQLTransientConnectionException("none", "08001", refused)).code())
        .isEqualTo("http.503");
  }

  @Test
  void aLostDatabaseSaysWhenToTryAgain() {
    assertThat(
            faults.of(new DataAccessResourceFailureException("gone")).headers().toSingleValueMap())
        .containsEntry("Retry-After", "5");
  }
}
