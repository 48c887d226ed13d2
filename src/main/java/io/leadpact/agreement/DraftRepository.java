package io.leadpact.agreement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<AgreementDraft, Long> {

  AgreementDraft saveAndFlush(AgreementDraft draft);

  Optional<AgreementDraft> findById(long id);

  String OPEN = "select d from AgreementDraft d where d.state in (DRAFT, PROPOSED)";

  @Query(OPEN)
  Optional<AgreementDraft> findOpen();

  /** Of two who change it at once the second one waits, and then sees what the first one did. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(OPEN)
  Optional<AgreementDraft> lockOpen();

  @Query("select d from AgreementDraft d where d.state = WITHDRAWN order by d.id desc limit 1")
  Optional<AgreementDraft> findLastWithdrawn();
}
