package io.leadpact.web;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/**
 * Tells what an exception means to whoever sent the request. A stranger's message never leaves the
 * log.
 */
@Component
class Faults {

  private static final Logger log = LoggerFactory.getLogger(Faults.class);

  private final MessageSource messages;

  Faults(MessageSource messages) {
    this.messages = messages;
  }

  Fault of(Throwable e) {
    if (e instanceof RuleViolation refusal) {
      return refused(refusal);
    }
    if (e instanceof NotFound) {
      return Fault.of(HttpStatus.NOT_FOUND, "not-found");
    }
    if (e instanceof OptimisticLockingFailureException) {
      return Fault.of(HttpStatus.CONFLICT, "conflict.version");
    }
    if (isLostDatabase(e)) {
      return lost(e);
    }
    if (e instanceof DataIntegrityViolationException refused) {
      return ofData(refused);
    }
    return ofShape(e);
  }

  private Fault refused(RuleViolation e) {
    var status = e instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    var fault = Fault.of(status, e.code());
    fault =
        new Fault(
            status, e.code(), e.arguments(), e.getMessage(), List.of(), fault.headers(), null);
    var field = e.field();
    return field == null ? fault : fault.with(List.of(new Fault.WrongField(field, words(fault))));
  }

  private Fault ofShape(Throwable e) {
    if (e instanceof BindException binding) {
      return shape("fields").with(fields(binding));
    }
    if (e instanceof HandlerMethodValidationException) {
      return shape("parameters");
    }
    if (e instanceof ConstraintViolationException violations) {
      return shape("fields")
          .with(
              violations.getConstraintViolations().stream()
                  .map(v -> new Fault.WrongField(v.getPropertyPath().toString(), v.getMessage()))
                  .toList());
    }
    if (e instanceof HttpMessageNotReadableException unreadable) {
      return ofBody(unreadable);
    }
    if (e instanceof MaxUploadSizeExceededException) {
      return Fault.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }
    if (e instanceof MultipartException) {
      return shape("unreadable");
    }
    return ofParameter(e);
  }

  /** What Tomcat could not read, or was not ready to read to its end, has its status. */
  private Fault ofParameter(Throwable e) {
    if (e instanceof InvalidParameterException unread) {
      return ofStatus(HttpStatusCode.valueOf(unread.getErrorCode()));
    }
    if (e instanceof MethodArgumentTypeMismatchException mismatch) {
      return shape("fields")
          .with(List.of(new Fault.WrongField(mismatch.getName(), word("typeMismatch"))));
    }
    if (e instanceof MissingServletRequestParameterException missing) {
      var required = word("jakarta.validation.constraints.NotBlank.message");
      return shape("fields")
          .with(List.of(new Fault.WrongField(missing.getParameterName(), required)));
    }
    if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
      return ofStatus(known.getStatusCode()).with(known.getHeaders());
    }
    return unknown(e);
  }

  /** What the container says without an exception of ours. */
  Fault ofStatus(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> shape("unreadable");
      case 401, 403, 404, 405, 406, 413, 415, 429, 503 ->
          Fault.of(status, "http." + status.value());
      default -> Fault.of(status, status.is4xxClientError() ? "http.400" : "unknown");
    };
  }

  /** Logged once, found again by the reference that the reader is shown. */
  private static Fault unknown(Throwable e) {
    var reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Unexpected failure, reference {}", reference, e);
    return Fault.of(HttpStatus.INTERNAL_SERVER_ERROR, "unknown").referredTo(reference);
  }

  private Fault ofBody(HttpMessageNotReadableException e) {
    if (!(e.getCause() instanceof JacksonException json) || json.getPath().isEmpty()) {
      return shape("unreadable");
    }
    var path = new StringBuilder();
    for (var step : json.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return shape("fields")
        .with(List.of(new Fault.WrongField(path.toString(), word("typeMismatch"))));
  }

  private List<Fault.WrongField> fields(BindException e) {
    return e.getAllErrors().stream()
        .map(
            error ->
                new Fault.WrongField(
                    error instanceof FieldError field ? field.getField() : error.getObjectName(),
                    messages.getMessage(error, LocaleContextHolder.getLocale())))
        .toList();
  }

  private static Fault shape(String code) {
    return Fault.of(HttpStatus.BAD_REQUEST, "shape." + code);
  }

  /** Text that the database cannot store is the sender's fault, a clash of two writers nobody's. */
  private static Fault ofData(DataIntegrityViolationException e) {
    var cause = NestedExceptionUtils.getMostSpecificCause(e);
    var state = cause instanceof SQLException sql ? sql.getSQLState() : null;
    if (state != null && state.startsWith("22")) {
      return shape("unreadable");
    }
    log.warn("The database refused a change ({})", state);
    return Fault.of(HttpStatus.CONFLICT, "conflict.data");
  }

  static boolean isLostDatabase(@Nullable Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionException
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Class 08 is a broken connection, class 57P a server that shuts down or starts. */
  private static boolean isConnectionState(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  static Fault lost(Throwable e) {
    var cause = NestedExceptionUtils.getMostSpecificCause(e);
    if (cause instanceof SQLTransientConnectionException) {
      // Nothing failed to connect: every connection was in use until the wait was over.
      log.warn("No connection to the database came free: {}", cause.toString());
      return overload();
    }
    log.warn("The database does not answer: {}", e.toString());
    return comeAgain("http.503");
  }

  /** More is asked for at once than can be answered, and this one's turn did not come in time. */
  static Fault overload() {
    return comeAgain("overload");
  }

  private static Fault comeAgain(String code) {
    return Fault.of(HttpStatus.SERVICE_UNAVAILABLE, code).with(HttpHeaders.RETRY_AFTER, "5");
  }

  /** The fault in the reader's language. */
  String words(Fault fault) {
    var arguments = fault.arguments().toArray();
    var detail = fault.detail();
    var otherwise = detail == null ? word("problem.unknown") : detail;
    var found =
        messages.getMessage(
            "problem." + fault.code(), arguments, otherwise, LocaleContextHolder.getLocale());
    return found == null ? otherwise : found;
  }

  private String word(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
