package io.leadpact.web;

import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadPart;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The interface for programs, described at {@code /v3/api-docs} and shown at {@code /api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
  private static final String LEADS = "/api/v1/leads";

  @Bean
  OpenAPI api() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Leadpact")
                .version("1")
                .description(
                    "Leads, promises between marketing and sales, and who keeps them. Times are"
                        + " ISO-8601 with an offset, periods YYYY-MM in the company's zone.")
                .license(new License().name("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas(PROBLEM, problem()))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Every operation may fail in the same ways and says so in the same shape. */
  @Bean
  OpenApiCustomizer sayProblems() {
    return document ->
        document
            .getPaths()
            .values()
            .forEach(
                path ->
                    path.readOperations()
                        .forEach(
                            operation ->
                                operation.getResponses().addApiResponse("default", failed())));
  }

  /** The list of leads takes its filter as a whole: of its parts the methods tell nothing. */
  @Bean
  OpenApiCustomizer sayFilters() {
    return document -> {
      var list = Objects.requireNonNull(document.getPaths().get(LEADS)).getGet();
      list.getParameters().removeIf(parameter -> parameter.getName().equals("address"));
      for (var parameter : list.getParameters()) {
        if (parameter.getName().equals("sort")) {
          parameter.setSchema(
              choice(Arrays.stream(LeadOrder.values()).map(LeadOrder::key).toList()));
        }
      }
      Arrays.stream(LeadPart.values()).map(ApiDocument::filter).forEach(list::addParametersItem);
    };
  }

  private static Parameter filter(LeadPart part) {
    var one = choice(part.choices());
    return new QueryParameter()
        .name(part.key())
        .schema(part.takesSeveral() ? new ArraySchema().items(one) : one);
  }

  private static StringSchema choice(List<String> choices) {
    var schema = new StringSchema();
    choices.forEach(schema::addEnumItem);
    return schema;
  }

  private static ApiResponse failed() {
    return new ApiResponse()
        .description(
            "400 shape · 401/403 token · 404 · 409 conflict · 422 a rule · 503 with Retry-After")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("code", new StringSchema().description("The rule; stable"))
        .addProperty("reference", new StringSchema().description("Of an unexpected failure"))
        .addProperty(
            "errors",
            new ArraySchema()
                .items(
                    new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("message", new StringSchema())));
  }
}
