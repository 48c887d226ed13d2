package io.leadpact.notification;

import io.leadpact.identity.SignedIn;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader was told of, and putting it aside. */
@Controller
@RequestMapping("/alerts")
class NoticePages {

  private final Notices notices;
  private final Reminders reminders;
  private final NewsDesk news;
  private final GivenNotices given;

  NoticePages(Notices notices, Reminders reminders, NewsDesk news, GivenNotices given) {
    this.news = news;
    this.notices = notices;
    this.reminders = reminders;
    this.given = given;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @AuthenticationPrincipal SignedIn reader,
      Model model) {
    var page = notices.of(reader.actor(), before);
    model.addAttribute("notices", page);
    model.addAttribute("unread", notices.unread(reader.actor()));
    model.addAttribute("reminders", reminders.unread(reader.actor()));
    model.addAttribute("news", news.unread(reader.actor()));
    model.addAttribute("given", before == Long.MAX_VALUE ? given.of(reader.actor()) : List.of());
    model.addAttribute("newer", before == Long.MAX_VALUE ? null : "/alerts");
    model.addAttribute(
        "older",
        page.size() < Notices.A_PAGE ? null : "/alerts?before=" + page.get(page.size() - 1).id());
    return "notification/list";
  }

  /** What the bell in the masthead opens. */
  @GetMapping("/newest")
  String newest(@AuthenticationPrincipal SignedIn reader, Model model) {
    model.addAttribute("notices", notices.newest(reader.actor()));
    model.addAttribute("unread", notices.unread(reader.actor()));
    model.addAttribute("reminders", reminders.unread(reader.actor()));
    model.addAttribute("news", news.unread(reader.actor()));
    model.addAttribute("given", given.newest(reader.actor()));
    return "notification/bell :: newest";
  }

  /** What the bell says, without the page around it. */
  @GetMapping("/count")
  String count() {
    return "notification/bell :: counts";
  }

  /** Put aside from the bell: whoever did it stays where they are. */
  @PostMapping(path = "/read", headers = "HX-Request")
  String readInPlace(
      @RequestParam long upTo, @AuthenticationPrincipal SignedIn reader, Model model) {
    notices.readUpTo(reader.actor(), upTo);
    model.addAttribute("changed", true);
    return newest(reader, model);
  }

  @PostMapping("/read")
  String read(
      @RequestParam long upTo, @AuthenticationPrincipal SignedIn reader, RedirectAttributes flash) {
    notices.readUpTo(reader.actor(), upTo);
    return putAside(flash);
  }

  /** News of a lead put aside. */
  @PostMapping("/news/{id}/read")
  String readNews(
      @PathVariable long id, @AuthenticationPrincipal SignedIn reader, RedirectAttributes flash) {
    news.read(reader.actor(), id);
    return putAside(flash);
  }

  /** All leads that one was told of put aside, up to that notice. */
  @PostMapping("/given/read")
  String readGiven(
      @RequestParam long upTo, @AuthenticationPrincipal SignedIn reader, RedirectAttributes flash) {
    given.readUpTo(reader.actor(), upTo);
    return putAside(flash);
  }

  /** A reminder put aside. */
  @PostMapping("/reminders/{id}/read")
  String readReminder(
      @PathVariable long id, @AuthenticationPrincipal SignedIn reader, RedirectAttributes flash) {
    reminders.read(reader.actor(), id);
    return putAside(flash);
  }

  private static String putAside(RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "notification.read.done");
    return "redirect:/alerts";
  }
}
