package io.leadpact.identity;

import io.leadpact.identity.secret.Secret;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** bcrypt looks at 72 bytes only: long passwords are brought to 44 characters before. */
class HashedFirst implements PasswordEncoder {

  private static final int STRENGTH = 10;

  private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return bcrypt.encode(hashed(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    return bcrypt.matches(hashed(password), encoded);
  }

  private static String hashed(@Nullable CharSequence password) {
    return Base64.getEncoder().encodeToString(new Secret(String.valueOf(password)).sha256());
  }
}
