package io.leadpact.integration;

/** What a request is answered with. */
record Answer<T>(int status, T body) {

  static <T> Answer<T> ofNew(boolean fresh, T body) {
    return new Answer<>(fresh ? 201 : 200, body);
  }
}
