package io.leadpact.agreement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is promised now, and all versions of it. */
@Controller
class PromisePages {

  private final Versions versions;

  PromisePages(Versions versions) {
    this.versions = versions;
  }

  @GetMapping("/promises")
  String show(Model model) {
    var all = versions.all();
    var inForce = all.stream().filter(Version::inForce).findFirst();
    model.addAttribute("inForce", inForce.map(version -> version.made().set()).orElse(null));
    model.addAttribute("versions", all);
    return "agreement/promises";
  }
}
