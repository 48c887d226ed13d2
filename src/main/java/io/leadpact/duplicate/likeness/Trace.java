package io.leadpact.duplicate.likeness;

import io.leadpact.kernel.Sha256;
import java.nio.ByteBuffer;

/** One thing by which a lead may be recognised as another: equal where it is the same person's. */
public record Trace(Clue clue, String key) {

  /** Equal where the key is, and hardly ever elsewhere. */
  public long hash() {
    return ByteBuffer.wrap(Sha256.of(key)).getLong();
  }
}
