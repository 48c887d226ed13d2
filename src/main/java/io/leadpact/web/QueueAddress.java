package io.leadpact.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a stretch of a queue is found, and a lead opened beside it. */
record QueueAddress(String of, @Nullable String cursor) {

  String text(@Nullable Long lead) {
    var address = UriComponentsBuilder.fromPath("/queue").queryParam("of", of);
    if (cursor != null) {
      address.queryParam("cursor", cursor);
    }
    if (lead != null) {
      address.queryParam("lead", lead);
    }
    return address.encode().build().toUriString();
  }
}
