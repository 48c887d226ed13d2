package rulebreakers.lower;

import org.springframework.data.repository.Repository;

/** Lets every module read another's tables. */
public interface PublicRepository extends Repository<PublicEntity, Long> {}
