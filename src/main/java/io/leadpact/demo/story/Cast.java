package io.leadpact.demo.story;

import java.util.List;

/**
 * Who acts in the stories, as the journal names them.
 *
 * @param desk the key of the team that takes requests first
 * @param sales the key of the team that sells
 */
public record Cast(String desk, List<String> sdrs, String sales, List<String> reps) {

  static final String SYSTEM = "system";
}
