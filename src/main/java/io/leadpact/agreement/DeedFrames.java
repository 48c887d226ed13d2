package io.leadpact.agreement;

import io.leadpact.agreement.DeedDocument.Cover;
import io.leadpact.agreement.DeedDocument.Signatory;
import io.leadpact.agreement.DeedDocument.State;
import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.Role;
import io.leadpact.kernel.Party;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the clauses into a document: title, parties, dates of the company's zone, signatures. */
@Component
class DeedFrames {

  private final ClauseWords words;
  private final MessageSource messages;
  private final Companies companies;

  DeedFrames(ClauseWords words, MessageSource messages, Companies companies) {
    this.words = words;
    this.messages = messages;
    this.companies = companies;
  }

  /**
   * What is known of a document beside its articles.
   *
   * @param since when it comes into force; of a version none: since always
   * @param representatives names by party
   * @param draft it has no number yet
   */
  record Frame(
      Optional<Integer> number,
      State state,
      Optional<Instant> since,
      Map<Party, String> representatives,
      Map<Party, Signature> signatures,
      boolean draft) {}

  DeedDocument of(Articles articles, Frame frame, Tongue tongue) {
    var voice = new Voice(messages, tongue);
    var company = companies.find();
    var zone = company.map(Company::zone).orElse(ZoneOffset.UTC);
    var chapters = new DeedChapters(articles, words.in(tongue, articles), voice).write();
    var signatories =
        Arrays.stream(Party.values()).map(party -> signatory(party, frame, zone, voice)).toList();
    return new DeedDocument(
        tongue,
        frame.state(),
        frame.number(),
        cover(articles, frame, company.map(Company::name).orElse("–"), zone, voice),
        chapters,
        signatories,
        seal(frame, voice));
  }

  private static Cover cover(
      Articles articles, Frame frame, String company, ZoneId zone, Voice voice) {
    var since =
        frame
            .since()
            .map(at -> voice.date(at.atZone(zone)))
            .orElse(frame.draft() ? "signature" : "always");
    return new Cover(
        voice.say("deed.doc.title"),
        frame
            .number()
            .map(number -> voice.say("deed.doc.version", number))
            .orElseGet(() -> voice.say("deed.doc.draft")),
        voice.say("deed.doc.state." + frame.state(), since),
        voice.say("deed.doc.term", articles.structure().term().months()),
        voice.say("deed.doc.intro", company));
  }

  private static Signatory signatory(Party party, Frame frame, ZoneId zone, Voice voice) {
    var signature = Optional.ofNullable(frame.signatures().get(party));
    var who =
        signature
            .map(Signature::name)
            .or(() -> Optional.ofNullable(frame.representatives().get(party)));
    var role =
        voice.say("deed.role." + signature.map(Signature::role).orElse(Role.headOf(party).name()));
    var signed =
        signature
            .map(one -> voice.say("deed.doc.signed", voice.moment(one.at().atZone(zone))))
            .orElseGet(() -> voice.say(frame.draft() ? "deed.doc.unsigned" : "deed.doc.decree"));
    return new Signatory(
        party,
        voice.say("deed.doc.party." + party),
        who.map(name -> voice.say("deed.doc.represented", name, role))
            .orElseGet(() -> voice.say("deed.doc.represented.nobody")),
        who,
        role,
        signed,
        signature.isPresent());
  }

  /** As long as both have not signed the same there is none. */
  private static Optional<String> seal(Frame frame, Voice voice) {
    var sums = frame.signatures().values().stream().map(Signature::sha256).distinct().toList();
    return sums.size() == 1
        ? Optional.of(voice.say("deed.doc.seal", grouped(sums.get(0))))
        : Optional.empty();
  }

  private static String grouped(String sha256) {
    return String.join(" ", List.of(sha256.substring(0, 32).split("(?<=\\G.{8})")));
  }
}
