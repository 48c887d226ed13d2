package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.leadpact.demo.Demo;
import io.leadpact.testing.LeadpactTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Into the made-up company with one click, from this machine only. */
@LeadpactTest
class DemoSignInTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private Demo demo;

  @Test
  void oneClickOpensTheDoorFromThisMachine() {
    demo.load();
    assertThat(mvc.get().uri("/sign-in")).bodyText().contains("/sign-in/demo", "Sales rep");
    assertThat(mvc.post().uri("/sign-in/demo").param("as", "ALICJA")).hasStatus(403);
  }

  @Test
  void itIsNotThereWithoutTheMadeUpCompany() {
    assertThat(knock(from("127.0.0.1"))).hasStatus(404);
    assertThat(mvc.get().uri("/sign-in")).bodyText().doesNotContain("/sign-in/demo");
  }

  private MockMvcTester.MockMvcRequestBuilder knock(RequestPostProcessor how) {
    return mvc.post().uri("/sign-in/demo").param("as", "ALICJA").with(csrf()).with(how);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private static RequestPostProcessor asking(String host) {
    return request -> {
      request.setServerName(host);
      return request;
    };
  }
}
