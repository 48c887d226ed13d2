package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadView;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds a lead, a page or an action by a few letters, in the reader's language. */
@Component
class Finding {

  static final int LEADS = 6;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What was found, in the order in which it is offered. */
  record Found(List<LeadView> leads, List<Section> sections, List<Deed> deeds) {

    public boolean nothing() {
      return leads.isEmpty() && sections.isEmpty() && deeds.isEmpty();
    }
  }

  private final LeadList leads;
  private final MessageSource messages;

  Finding(LeadList leads, MessageSource messages) {
    this.leads = leads;
    this.messages = messages;
  }

  /** By an empty text every page and action, and no lead. */
  Found of(String typed, SignedIn user) {
    var words = BLANKS.splitAsStream(plain(typed)).filter(word -> !word.isEmpty()).toList();
    return new Found(
        user.may(Permission.SEE_LEADS) ? leads(typed) : List.of(),
        Section.openTo(user).stream()
            .filter(section -> fits(words, "shell.nav." + section.key()))
            .toList(),
        Arrays.stream(Deed.values())
            .filter(deed -> deed.isOpenTo(user) && fits(words, deed.words()))
            .toList());
  }

  private List<LeadView> leads(String typed) {
    return typed.isBlank()
        ? List.of()
        : leads
            .page(LeadFilter.NONE.searching(typed.strip()), LeadOrder.ACTIVITY, null, LEADS)
            .leads();
  }

  /** Each word begins a word of the name, or of the other words that people have for it. */
  private boolean fits(List<String> words, String key) {
    var locale = LocaleContextHolder.getLocale();
    var others = messages.getMessage(key + ".find", null, "", locale);
    var known =
        Stream.of(messages.getMessage(key, null, locale), others == null ? "" : others)
            .map(Finding::plain)
            .flatMap(BLANKS::splitAsStream)
            .toList();
    return words.stream().allMatch(word -> known.stream().anyMatch(one -> one.startsWith(word)));
  }

  /** In lower case and without accents: nobody types them when in a hurry. */
  static String plain(String text) {
    var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('ł', 'l');
  }
}
