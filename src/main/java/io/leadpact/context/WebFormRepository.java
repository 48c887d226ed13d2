package io.leadpact.context;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The forms of the company. */
interface WebFormRepository extends Repository<WebForm, String> {

  List<WebForm> findAllByOrderByNameAscKeyAsc();

  Optional<WebForm> findById(String key);

  WebForm saveAndFlush(WebForm form);

  void delete(WebForm form);
}
