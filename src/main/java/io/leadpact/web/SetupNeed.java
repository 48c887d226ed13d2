package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** That the way to a signed agreement is not walked to its end: its next step. */
@Component
class SetupNeed {

  private final SetupSteps steps;
  private final Wording wording;

  SetupNeed(SetupSteps steps, Wording wording) {
    this.steps = steps;
    this.wording = wording;
  }

  /** For who sets the company up; nothing once every step is done. */
  Optional<Today.Need> of(SignedIn user) {
    if (!user.may(Permission.MANAGE_COMPANY)) {
      return Optional.empty();
    }
    var left = steps.lines().stream().filter(line -> !line.done()).toList();
    return left.stream()
        .findFirst()
        .map(
            line ->
                new Today.Need(
                    "wrench",
                    wording.say("web.need.setup", wording.say("kits.step." + line.step())),
                    wording.say("web.need.setup.text", left.size()),
                    line.step().path()));
  }
}
