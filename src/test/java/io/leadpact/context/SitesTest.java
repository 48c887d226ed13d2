package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class SitesTest {

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired Sites sites;

  @BeforeEach
  void anOffice() {
    Office.open(application);
  }

  private MvcTestResult post(String path, String name, String origins) {
    return web.post()
        .uri(path)
        .param("name", name)
        .param("origins", origins)
        .param("pricingPaths", "/pricing*")
        .param("consentRequired", "true")
        .with(user(As.administrator()))
        .with(csrf())
        .exchange();
  }

  @Test
  void aSiteIsAddedByItsAddressAndShowsItsLine() {
    assertThat(post("/sites", "Shop", "https://www.acme.example/start")).hasStatus(302);
    var site = sites.all().get(0);
    var page = web.get().uri("/sites/" + site.key()).with(user(As.administrator())).exchange();
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("data-site=&quot;" + site.key() + "&quot; data-consent=&quot;required&quot;")
        .contains("https://www.acme.example</textarea>");
  }

  @Test
  void whatIsNoAddressIsSaidBesideTheField() {
    var refused = post("/sites", "Shop", "http://acme.example");
    assertThat(refused).hasStatus(422);
    assertThat(refused)
        .bodyText()
        .contains("is no https address", "http://acme.example</textarea>");
    assertThat(sites.all()).isEmpty();
  }

  @Test
  void onlyThoseWhoSetUpTheDeskMayDoSo() {
    var rep = web.get().uri("/sites").with(user(As.rep("user:7"))).exchange();
    assertThat(rep).hasStatus(403);
    var read =
        web.get()
            .uri("/api/v1/sites")
            .header("Authorization", As.bearer(jdbc, "leads:read"))
            .exchange();
    assertThat(read).hasStatus(403);
  }

  @Test
  void whoComesSecondWithAnOldTagIsTold() {
    post("/sites", "Shop", "https://www.acme.example");
    var path = "/api/v1/sites/" + sites.all().get(0).key();
    var body = "{\"name\":\"Shop\",\"origins\":[\"https://shop.acme.example\"]}";
    assertThat(put(path, body, "\"0\"")).hasStatusOk().hasHeader("ETag", "\"1\"");
    assertThat(put(path, body, "\"0\"")).hasStatus(409);
    assertThat(put(path, body, "nonsense")).hasStatus(409);
  }

  private MvcTestResult put(String path, String body, String tag) {
    return web.put()
        .uri(path)
        .header("Authorization", As.bearer(jdbc))
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
