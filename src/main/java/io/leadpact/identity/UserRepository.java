package io.leadpact.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, Long> {

  User saveAndFlush(User user);

  Optional<User> findById(long id);

  Optional<User> findByEmail(String email);

  boolean existsByEmail(String email);

  @Query("select u from User u left join fetch u.roles order by u.active desc, u.name, u.id")
  List<User> findAllByName();

  /** Who administrates now, locked: of two who take each other's role the second one waits. */
  @Query(
      nativeQuery = true,
      value =
          """
          select u.id from app_user u join app_user_role r on r.user_id = u.id
          where r.role = 'ADMINISTRATOR' and u.active order by u.id for update
          """)
  List<Long> lockAdministrators();
}
