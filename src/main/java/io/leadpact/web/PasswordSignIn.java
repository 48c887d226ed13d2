package io.leadpact.web;

import io.leadpact.identity.SignIns;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in who knows the password. */
class PasswordSignIn implements AuthenticationProvider {

  private final SignIns signIns;

  PasswordSignIn(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    var address =
        typed.getDetails() instanceof WebAuthenticationDetails details
            ? Objects.toString(details.getRemoteAddress(), "")
            : "";
    var password = Objects.toString(typed.getCredentials(), "");
    var user = signIns.byPassword(typed.getName(), password, address);
    return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
