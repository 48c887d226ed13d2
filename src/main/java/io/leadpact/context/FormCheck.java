package io.leadpact.context;

import io.leadpact.context.FormFields.Asked;
import io.leadpact.lead.contact.EmailAddress;
import io.leadpact.lead.contact.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form that was sent lacks, by field, as messages: whoever typed it can put it right. */
final class FormCheck {

  /** The field for the form as a whole. */
  static final String ALL = "";

  private FormCheck() {}

  /** Why a field is refused. */
  public record Wrong(String code, List<Object> arguments) {

    static Wrong of(String code, Object... arguments) {
      return new Wrong("problem." + code, List.of(arguments));
    }
  }

  static Map<String, Wrong> check(WebForm.Draft form, Sent sent) {
    var wrong = new LinkedHashMap<String, Wrong>();
    for (Asked asked : form.fields().asked()) {
      var typed = sent.typed(asked.field());
      if (typed == null && asked.required()) {
        wrong.put(asked.field().key(), Wrong.of("form.needed"));
      } else if (typed != null && typed.length() > asked.field().longest()) {
        wrong.put(asked.field().key(), Wrong.of("lead.long", asked.field().longest()));
      } else if (typed != null) {
        misread(asked.field(), typed).ifPresent(one -> wrong.put(asked.field().key(), one));
      }
    }
    if (form.consent() != null && !sent.agreed()) {
      wrong.put("agreed", Wrong.of("form.consent"));
    }
    return wrong;
  }

  private static Optional<Wrong> misread(FormField field, String typed) {
    return switch (field) {
      case EMAIL ->
          EmailAddress.find(typed).isEmpty()
              ? Optional.of(Wrong.of("lead.email"))
              : Optional.empty();
      case PHONE ->
          PhoneNumber.find(typed).isEmpty()
              ? Optional.of(Wrong.of("lead.phone"))
              : Optional.empty();
      case EMPLOYEES ->
          FormLeads.count(typed).isEmpty()
              ? Optional.of(Wrong.of("lead.employees"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
