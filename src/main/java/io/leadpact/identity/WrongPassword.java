package io.leadpact.identity;

import org.springframework.security.authentication.BadCredentialsException;

/** Address and password do not match; which of them is wrong is not told. */
public class WrongPassword extends BadCredentialsException {

  private static final long serialVersionUID = 1L;

  private final int left;

  WrongPassword(int left) {
    super("Address and password do not match");
    this.left = left;
  }

  /** How many more tries there are before one has to wait. */
  public int left() {
    return left;
  }
}
