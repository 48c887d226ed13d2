package io.leadpact.demo.story;

import java.util.List;

/**
 * Who acts in the stories, as the journal names them.
 *
 * @param desk the key of the team that takes requests first
 * @param sales the key of the team that sells
 * @param reps those who sell and answer in time
 * @param lateRep the one who sells and does not
 */
public record Cast(
    String desk, List<String> sdrs, String sales, List<String> reps, String lateRep) {

  static final String SYSTEM = "system";

  private static final double SHARE_OF_THE_LATE_ONE = 0.16;
  private static final double WITHOUT_A_COLLEAGUE = 0.36;

  /** This month a colleague is away, and the late one has to take more. */
  String rep(Phase phase, Chance chance) {
    var share = phase == Phase.PRESENT ? WITHOUT_A_COLLEAGUE : SHARE_OF_THE_LATE_ONE;
    return chance.of(share) ? lateRep : chance.one(reps);
  }

  boolean isLate(String rep) {
    return rep.equals(lateRep);
  }
}
