package rulebreakers.lower;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Shows itself to every module. */
@Entity
public class PublicEntity {
  @Id private Long id;
}
