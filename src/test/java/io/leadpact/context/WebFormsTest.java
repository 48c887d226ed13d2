package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.leadpact.testing.As;
import io.leadpact.testing.LeadpactTest;
import io.leadpact.testing.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LeadpactTest
class WebFormsTest {

  @Autowired ApplicationContext application;
  @Autowired MockMvcTester web;
  @Autowired JdbcClient jdbc;
  @Autowired WebForms forms;

  @BeforeEach
  void anOffice() {
    Office.open(application);
  }

  private MvcTestResult build(String... more) {
    var request =
        web.post()
            .uri("/forms")
            .param("name", "Demo")
            .param("title", "See it yourself")
            .param("countsAs", "DEMO_REQUESTED")
            .param("open", "true")
            .param("shown-name", "true")
            .param("place-name", "2")
            .param("shown-email", "true")
            .param("required-email", "true")
            .param("place-email", "1")
            .param("label-email", "Work e-mail");
    for (int i = 0; i < more.length; i += 2) {
      request.param(more[i], more[i + 1]);
    }
    return request.with(user(As.administrator())).with(csrf()).exchange();
  }

  @Test
  void aFormIsPutTogetherAndShowsWhereItStands() {
    assertThat(build()).hasStatus(302);
    var form = forms.all().get(0);
    assertThat(form.draft().fields().written()).isEqualTo("email!Work e-mail\nname?");
    var page = web.get().uri("/forms/" + form.key()).with(user(As.administrator())).exchange();
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("/f/" + form.key(), "f.js&quot; data-form=&quot;" + form.key());
  }

  @ParameterizedTest
  @CsvSource({
    "redirect, http://acme.example, Only an https address",
    "redirect, javascript:alert(1), Only an https address",
    "origins, http://acme.example, is no https address",
    "language, xx, no such language"
  })
  void whatCannotBeIsSaidBesideItsField(String field, String typed, String words) {
    var refused = build(field, typed);
    assertThat(refused).hasStatus(422);
    assertThat(refused).bodyText().contains(words, "Work e-mail");
    assertThat(forms.all()).isEmpty();
  }

  @Test
  void aFormByWhichNobodyCouldBeReachedIsRefusedBesideItsFields() {
    var refused =
        web.post()
            .uri("/forms")
            .param("name", "Demo")
            .param("title", "See it")
            .param("countsAs", "FORM_SUBMITTED")
            .param("open", "true")
            .param("shown-name", "true")
            .with(user(As.administrator()))
            .with(csrf())
            .exchange();
    assertThat(refused).hasStatus(422);
    assertThat(refused).bodyText().contains("id=\"fields-error\"");
  }

  @Test
  void programsPutFormsTogetherAsWell() throws Exception {
    var body =
        """
        {"name":"Demo","title":"See it","fields":[{"field":"email","required":true},{"field":"intent"}],
         "countsAs":"DEMO_REQUESTED","origins":["https://www.acme.example"]}
        """;
    assertThat(send("POST", "/api/v1/forms", body, null)).hasStatus(201);
    var path = "/api/v1/forms/" + forms.all().get(0).key();
    assertThat(send("PUT", path, body, "\"0\"")).hasStatusOk();
    assertThat(send("PUT", path, body.replace("See it", "Look"), "\"0\"")).hasStatusOk();
    assertThat(send("PUT", path, body, "\"0\"")).hasStatus(409);
    assertThat(send("POST", "/api/v1/forms", body.replace("intent", "shoe size"), null))
        .hasStatus(422);
    assertThat(send("DELETE", path, "", null)).hasStatus(204);
    assertThat(forms.all()).isEmpty();
  }

  private MvcTestResult send(String method, String path, String body, String tag) {
    var request =
        web.method(org.springframework.http.HttpMethod.valueOf(method))
            .uri(path)
            .header("Authorization", As.bearer(jdbc))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.exchange();
  }

  @Test
  void aRepPutsNoFormTogether() {
    assertThat(web.get().uri("/forms").with(user(As.rep("user:7")))).hasStatus(403);
  }
}
