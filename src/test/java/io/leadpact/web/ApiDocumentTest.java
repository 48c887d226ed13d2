package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.lead.LeadPart;
import io.leadpact.testing.LeadpactTest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LeadpactTest
class ApiDocumentTest {

  @Autowired MockMvcTester web;
  @Autowired JsonMapper json;

  /** What the list of leads may be asked, by its name: each once. */
  final Map<String, JsonNode> parameters = new TreeMap<>();

  @BeforeEach
  void theDocumentIsRead() {
    var document = web.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray();
    for (var one : json.readTree(document).at("/paths/~1api~1v1~1leads/get/parameters")) {
      assertThat(parameters.put(one.get("name").asString(), one)).isNull();
    }
  }

  @Test
  void everyPartOfAFilterIsSaidWithTheListOfLeads() {
    assertThat(parameters)
        .containsKeys(Arrays.stream(LeadPart.values()).map(LeadPart::key).toArray(String[]::new))
        .containsKeys("sort", "cursor", "limit")
        .doesNotContainKey("address");
  }

  @Test
  void whatIsChosenFromFewIsSaidWithItsChoices() {
    assertThat(schema("outcome").get("enum")).hasSize(LeadPart.OUTCOME.choices().size());
    assertThat(schema("sort").get("enum").toString()).contains("newest", "due-last");
    assertThat(schema("person").has("enum")).isFalse();
  }

  @Test
  void whatTakesSeveralValuesIsSaidAsAList() {
    assertThat(schema("stage").get("type").asString()).isEqualTo("array");
    assertThat(schema("team").get("type").asString()).isEqualTo("string");
  }

  private JsonNode schema(String parameter) {
    return parameters.get(parameter).get("schema");
  }
}
