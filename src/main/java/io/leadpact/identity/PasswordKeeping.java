package io.leadpact.identity;

import io.leadpact.identity.secret.PasswordRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are judged and stored. */
@Configuration(proxyBeanMethods = false)
class PasswordKeeping {

  private static final String TODAY = "sha256-bcrypt";

  /** Each hash says how it was made, so that a better way can follow. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(TODAY, Map.of(TODAY, new HashedFirst()));
  }

  @Bean
  PasswordRules passwordRules() {
    try {
      var file = new ClassPathResource("identity/common-passwords.txt");
      return new PasswordRules(file.getContentAsString(StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
