package io.leadpact.context;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What is known of leads beyond their details, to edit one at a time. */
interface StoredContextRepository extends Repository<StoredContext, Long> {

  Optional<StoredContext> findById(long lead);

  StoredContext save(StoredContext context);

  void flush();
}
