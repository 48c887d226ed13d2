package io.leadpact.web;

import io.leadpact.handoff.Comebacks;
import io.leadpact.handoff.Task;
import io.leadpact.handoff.Tasks;
import io.leadpact.identity.Permission;
import io.leadpact.identity.Role;
import io.leadpact.identity.SignedIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What is to be done about leads beside their clocks: tasks, and those that came back too often.
 */
@Service
class DeskNeed {

  private final Tasks tasks;
  private final Comebacks comebacks;
  private final Wording wording;
  private final Clock clock;

  DeskNeed(Tasks tasks, Comebacks comebacks, Wording wording, Clock clock) {
    this.tasks = tasks;
    this.comebacks = comebacks;
    this.wording = wording;
    this.clock = clock;
  }

  List<Today.Need> of(SignedIn user) {
    var needs = new ArrayList<Today.Need>();
    if (user.may(Permission.WORK_LEADS)) {
      var now = clock.instant();
      var mine = tasks.of(user);
      long late = mine.stream().filter(task -> task.late(now)).count();
      if (!mine.isEmpty()) {
        var href = mine.size() == 1 ? "/leads/" + mine.get(0).lead() : "/tasks";
        needs.add(need(late > 0 ? "missed" : "check", "tasks", href, mine.size(), first(mine)));
      }
    }
    if (user.roles().contains(Role.HEAD_OF_SALES)) {
      int stopped = comebacks.stopped();
      if (stopped > 0) {
        needs.add(need("back", "too-often", "/comes-back", stopped, ""));
      }
    }
    return needs;
  }

  private static String first(List<Task> tasks) {
    var name = tasks.get(0).leadName();
    return name == null ? "#" + tasks.get(0).lead() : name;
  }

  private Today.Need need(String icon, String key, String href, int count, String what) {
    return new Today.Need(
        icon,
        wording.say("web.need." + key, count, what),
        wording.say("web.need." + key + ".text", count, what),
        href);
  }
}
