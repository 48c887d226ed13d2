package io.leadpact.notification;

import java.util.Collection;
import java.util.List;

/**
 * Somebody was told something, or put it aside.
 *
 * @param people who
 */
record NoticesChanged(Collection<String> people) {

  static NoticesChanged of(String person) {
    return new NoticesChanged(List.of(person));
  }
}
