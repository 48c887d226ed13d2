package io.leadpact.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, in our words only: an answer can be made of it for a program or for a person.
 *
 * @param code the key of its message ({@code problem.<code>})
 * @param detail the same in English where the message is missing
 * @param reference under which the cause stands in the log, where somebody should look
 */
record Fault(
    HttpStatusCode status,
    String code,
    List<Object> arguments,
    @Nullable String detail,
    List<WrongField> errors,
    HttpHeaders headers,
    @Nullable String reference) {

  /** One part of the request that is refused. */
  record WrongField(String field, String message) {}

  static Fault of(HttpStatusCode status, String code) {
    return new Fault(status, code, List.of(), null, List.of(), new HttpHeaders(), null);
  }

  Fault with(List<WrongField> errors) {
    return new Fault(status, code, arguments, detail, errors, headers, reference);
  }

  Fault with(HttpHeaders headers) {
    return new Fault(status, code, arguments, detail, errors, headers, reference);
  }

  Fault with(String header, String value) {
    var more = new HttpHeaders();
    more.set(header, value);
    return with(more);
  }

  Fault referredTo(String reference) {
    return new Fault(status, code, arguments, detail, errors, headers, reference);
  }
}
