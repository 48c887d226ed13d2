package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LeadpactTest
class PulsePagesTest {

  @Autowired MockMvcTester web;

  @Test
  void thePulseSaysWhoseSessionItIsAndIsNeverKept() {
    var answer = web.get().uri("/pulse").with(user(As.administrator())).exchange();
    assertThat(answer).hasHeader("Cache-Control", "no-store");
    assertThat(answer).bodyJson().extractingPath("who").isEqualTo(As.administrator().email());
    assertThat(answer).bodyJson().extractingPath("token").asString().isNotBlank();
  }

  @Test
  void afterASessionThePulseNamesNobody() {
    assertThat(web.get().uri("/pulse")).bodyJson().extractingPath("who").isNull();
  }
}
