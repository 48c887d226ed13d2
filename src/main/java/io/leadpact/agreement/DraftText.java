package io.leadpact.agreement;

import io.leadpact.agreement.deed.Articles;
import io.leadpact.agreement.deed.ArticlesText;
import io.leadpact.agreement.deed.Structure;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.kernel.Sha256;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes a draft down, and what is signed of it: the same is always written in the same way. */
@Component
class DraftText {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final JsonMapper json;
  private final VersionRepository versions;
  private final Companies companies;
  private final Signatories signatories;

  DraftText(
      JsonMapper json, VersionRepository versions, Companies companies, Signatories signatories) {
    this.json = json;
    this.versions = versions;
    this.companies = companies;
    this.signatories = signatories;
  }

  String write(Articles articles) {
    return json.writeValueAsString(ArticlesText.write(articles));
  }

  Articles read(String text) {
    return read(json.readValue(text, BODY));
  }

  /** A document as it was sent; without a structure it gets the usual one. */
  Articles read(Map<String, ?> body) {
    return ArticlesText.read(body, Structure.usual(versions.stages()));
  }

  /** What both put their names under: who agrees, from when, and what. */
  Proposal proposal(AgreementDraft draft, Instant now, String by) {
    var text = json.writeValueAsString(signed(draft));
    return new Proposal(draft.round(), text, HexFormat.of().formatHex(Sha256.of(text)), now, by);
  }

  private Map<String, Object> signed(AgreementDraft draft) {
    var body = new LinkedHashMap<String, Object>();
    body.put("company", companies.find().map(Company::name).orElse(""));
    body.put("effectiveFrom", draft.effectiveFrom().map(Instant::toString).orElse("on signature"));
    var parties = new TreeMap<String, Object>();
    draft
        .signatories()
        .forEach((party, actor) -> parties.put(party.name(), signatories.nameOf(actor)));
    body.put("parties", parties);
    body.put("articles", json.readValue(draft.articles(), BODY));
    return body;
  }
}
