package io.leadpact.web;

import io.leadpact.agreement.Draft;
import io.leadpact.agreement.Drafts;
import io.leadpact.agreement.Promises;
import io.leadpact.identity.People;
import io.leadpact.kernel.Party;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last step: the draft lies ready to be read, proposed and signed. */
@Controller
@RequestMapping("/setup/agreement")
@PreAuthorize("hasAuthority('MANAGE_COMPANY')")
class SetupAgreementPages {

  private final Drafts drafts;
  private final Promises promises;
  private final People people;
  private final SetupSteps steps;

  SetupAgreementPages(Drafts drafts, Promises promises, People people, SetupSteps steps) {
    this.drafts = drafts;
    this.promises = promises;
    this.people = people;
    this.steps = steps;
  }

  /** Who signs for a party; null: nobody is named yet. */
  record Signer(Party party, @Nullable String name, boolean signed) {}

  @GetMapping
  String show(Model model) {
    steps.show(SetupStep.AGREEMENT, model);
    var draft = drafts.open();
    model.addAttribute("draft", draft.orElse(null));
    model.addAttribute("signed", promises.signed());
    model.addAttribute("signers", draft.map(this::signers).orElseGet(List::of));
    return "web/setup-agreement";
  }

  private List<Signer> signers(Draft draft) {
    return Arrays.stream(Party.values())
        .map(
            party -> {
              var actor = draft.signatories().get(party);
              var name =
                  actor == null ? null : people.find(actor).map(People.Person::name).orElse(actor);
              return new Signer(party, name, draft.signatures().containsKey(party));
            })
        .toList();
  }
}
