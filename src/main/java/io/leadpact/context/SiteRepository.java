package io.leadpact.context;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The sites of the company. */
interface SiteRepository extends Repository<Site, String> {

  List<Site> findAllByOrderByNameAscKeyAsc();

  Optional<Site> findById(String key);

  Site saveAndFlush(Site site);

  void delete(Site site);
}
