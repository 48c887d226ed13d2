package io.leadpact.integration;

import io.leadpact.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Saved import profiles. */
@RestController
@RequestMapping("/api/v1/import-profiles")
class ProfileApi {

  private final Profiles profiles;

  ProfileApi(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/{key}")
  Object get(@PathVariable String key) {
    return profiles.get(key);
  }

  @PutMapping("/{key}")
  Object put(
      @PathVariable String key,
      @RequestBody JsonNode profile,
      @AuthenticationPrincipal SignedIn sender) {
    profiles.save(key, profile.toString(), sender.actor());
    return profiles.get(key);
  }
}
