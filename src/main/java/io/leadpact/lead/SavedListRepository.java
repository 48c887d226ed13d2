package io.leadpact.lead;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedListRepository extends Repository<SavedList, Long> {

  SavedList saveAndFlush(SavedList list);

  @Query("select l from SavedList l where l.id = :id and l.deletedAt is null")
  Optional<SavedList> find(long id);

  /** Also one that was deleted. */
  Optional<SavedList> findById(long id);

  /** One's own and those that others share, by name. */
  @Query(
      """
      select l from SavedList l
      where l.deletedAt is null and (l.owner = :actor or l.shared) order by lower(l.name), l.id
      """)
  List<SavedList> seenBy(String actor);

  @Query("select count(l) from SavedList l where l.owner = :actor and l.deletedAt is null")
  int countOf(String actor);
}
