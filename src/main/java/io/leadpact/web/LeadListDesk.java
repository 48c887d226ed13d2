package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadPart;
import io.leadpact.lead.ListChoices;
import io.leadpact.lead.SavedLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The list of leads as its reader set it up: the lists that they keep, the columns they chose. */
@Component
class LeadListDesk {

  /** Lists that everybody has. */
  private enum Usual {
    MINE("person=me"),
    OURS("team=ours"),
    LATE("clock=breached&sort=due"),
    FEEDBACK("feedback=owed"),
    NEW("created=week");

    private final String terms;

    Usual(String terms) {
      this.terms = terms;
    }
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final SavedLists lists;
  private final ListChoices choices;
  private final Names names;
  private final MessageSource messages;

  LeadListDesk(SavedLists lists, ListChoices choices, Names names, MessageSource messages) {
    this.lists = lists;
    this.choices = choices;
    this.names = names;
    this.messages = messages;
  }

  /**
   * A list to go to.
   *
   * @param owner whose it is where it is somebody else's
   */
  record Tab(String name, String address, boolean current, @Nullable String owner) {}

  /**
   * @param tabs the lists that everybody has, then those that are kept
   * @param kept the kept list that is looked at, null where it is none
   * @param changed whether its filter or order is not as it is kept
   * @param mayChange whether the reader may change it
   * @param start whether the list begins with it
   */
  record Desk(
      List<Tab> tabs,
      SavedLists.@Nullable View kept,
      boolean changed,
      boolean mayChange,
      boolean mayShare,
      boolean start,
      List<LeadColumn> columns,
      List<LeadColumn> others) {}

  Desk of(LeadListAddress address, SignedIn who) {
    var choice = choices.of(who);
    var kept = kept(address, who).orElse(null);
    var columns = columns(choice, address);
    return new Desk(
        tabs(address, kept, who),
        kept,
        kept != null && !address.terms().equals(LeadListAddress.of(kept.terms()).terms()),
        kept != null && (kept.shared() ? SavedLists.mayShare(who) : kept.owner() == null),
        SavedLists.mayShare(who),
        kept != null && Long.valueOf(kept.id()).equals(choice.start()),
        columns,
        Arrays.stream(LeadColumn.values()).filter(one -> !columns.contains(one)).toList());
  }

  /** Where somebody begins who asked for no list in particular. */
  Optional<String> start(SignedIn who) {
    var start = choices.of(who).start();
    return Optional.ofNullable(start).flatMap(id -> lists.find(id, who)).map(this::address);
  }

  List<LeadColumn> columns(SignedIn who) {
    return columns(choices.of(who));
  }

  /** Whoever asks for the score sees it, chosen or not. */
  private static List<LeadColumn> columns(ListChoices.Choice choice, LeadListAddress address) {
    var columns = new ArrayList<>(columns(choice));
    boolean asked = address.order().byScore() || address.filter().has(LeadPart.MIN_SCORE);
    if (asked && !columns.contains(LeadColumn.SCORE)) {
      columns.add(0, LeadColumn.SCORE);
    }
    return columns;
  }

  private static List<LeadColumn> columns(ListChoices.Choice choice) {
    var chosen = choice.columns().stream().flatMap(name -> LeadColumn.of(name).stream()).toList();
    return chosen.isEmpty() ? LeadColumn.USUAL : chosen;
  }

  String address(SavedLists.View kept) {
    var its = LeadListAddress.of(kept.terms());
    return new LeadListAddress(its.filter(), its.order(), String.valueOf(kept.id())).here();
  }

  private Optional<SavedLists.View> kept(LeadListAddress address, SignedIn who) {
    return Optional.ofNullable(address.view())
        .filter(view -> NUMBER.matcher(view).matches())
        .flatMap(view -> lists.find(Long.parseLong(view), who));
  }

  private List<Tab> tabs(LeadListAddress address, SavedLists.@Nullable View current, SignedIn who) {
    var here = current == null ? address.terms() : null;
    var tabs = new ArrayList<Tab>();
    tabs.add(new Tab(word("all"), LeadListAddress.EVERYTHING, "".equals(here), null));
    for (var usual : Usual.values()) {
      if (usual != Usual.OURS || who.team() != null) {
        var its = LeadListAddress.of(usual.terms);
        tabs.add(new Tab(word(usual.name()), its.here(), its.terms().equals(here), null));
      }
    }
    for (var kept : lists.of(who)) {
      var owner = kept.owner() == null ? null : names.actor(kept.owner());
      var looked = current != null && current.id() == kept.id();
      tabs.add(new Tab(kept.name(), address(kept), looked, owner));
    }
    return tabs;
  }

  private String word(String list) {
    return messages.getMessage("leads.list." + list, null, LocaleContextHolder.getLocale());
  }
}
