package io.leadpact.lead;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What higher modules know of a lead beside its details, for programs that read it. */
public interface KnownBeside {

  /** Of each of the leads by the names under which it is sent, absent values as null. */
  Map<LeadId, Map<String, @Nullable Object>> of(List<LeadView> leads);
}
