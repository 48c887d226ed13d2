package io.leadpact.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The domain said no. The code names the rule and is the key of its message ({@code
 * problem.<code>}); the detail says the same in English, for logs and programs. The field, where
 * there is one, is the name under which the refused value was sent.
 */
public class RuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String field;
  private final transient List<Object> arguments;

  public RuleViolation(String code, String detail) {
    this(code, detail, null);
  }

  public RuleViolation(String code, String detail, @Nullable String field, Object... arguments) {
    super(detail);
    this.code = code;
    this.field = field;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  /** The name of the refused field, or null where the whole request is refused. */
  public @Nullable String field() {
    return field;
  }

  /** What the message of the code takes in, in order. */
  public List<Object> arguments() {
    return arguments;
  }
}
