package io.leadpact.lead;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Leads to edit, one at a time. */
interface LeadRepository extends Repository<Lead, Long> {

  Optional<Lead> findById(long id);

  void flush();

  /** The oldest other lead that is reached in the same way. */
  @Query(
      """
      select min(l.id) from Lead l
      where l.id <> :id and (lower(l.person.email) = lower(:email) or l.person.phone = :phone)
      """)
  @Nullable Long twin(long id, @Nullable String email, @Nullable String phone);
}
