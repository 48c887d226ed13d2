package io.leadpact.demo;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What to look at in the made-up company: the help of whoever came to try. */
@Controller
class StoryPages {

  private final Storyteller storyteller;

  StoryPages(Storyteller storyteller) {
    this.storyteller = storyteller;
  }

  @GetMapping("/demo/story")
  String tell(Model model) {
    model.addAttribute("story", storyteller.tell());
    return "demo/story";
  }
}
