package io.leadpact.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpact.context.FormFields.Asked;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class FormFieldsTest {

  private static final Asked EMAIL = new Asked(FormField.EMAIL, null, true);

  @Test
  void whatIsWrittenIsReadAgainInItsOrder() {
    var fields =
        new FormFields(
            List.of(
                new Asked(FormField.INTENT, "What? Now!", false),
                EMAIL,
                new Asked(FormField.NAME, "! Имя ?", true)));
    assertThat(FormFields.read(fields.written())).isEqualTo(fields);
  }

  @Test
  void aLabelOfSeveralLinesIsOneLine() {
    var fields = new FormFields(List.of(new Asked(FormField.EMAIL, "Work\ne-mail ", true)));
    assertThat(fields.asked().get(0).label()).isEqualTo("Work e-mail");
  }

  @Test
  void whoeverFillsItInHasToBeReachable() {
    assertThatThrownBy(() -> new FormFields(List.of(new Asked(FormField.EMAIL, null, false))))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> new FormFields(List.of(new Asked(FormField.NAME, null, true))))
        .isInstanceOf(RuleViolation.class);
    assertThat(new FormFields(List.of(new Asked(FormField.PHONE, null, true))).asked()).hasSize(1);
  }

  @Test
  void aFieldStandsOnce() {
    assertThatThrownBy(() -> new FormFields(List.of(EMAIL, EMAIL)))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void fieldsStandByTheirPlaceAndThoseWithoutOneLast() {
    var sent = new LinkedMultiValueMap<String, String>();
    sent.add("shown-email", "true");
    sent.add("required-email", "true");
    sent.add("place-email", "2");
    sent.add("shown-phone", "true");
    sent.add("place-phone", "nonsense");
    sent.add("shown-company", "true");
    sent.add("place-company", "1");
    assertThat(FormFieldRow.fields(FormFieldRow.sent(sent)).asked())
        .extracting(Asked::field)
        .containsExactly(FormField.COMPANY, FormField.EMAIL, FormField.PHONE);
  }
}
