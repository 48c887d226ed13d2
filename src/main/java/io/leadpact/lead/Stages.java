package io.leadpact.lead;

import java.util.List;
import org.springframework.stereotype.Service;

/** The stages of the company's funnel, in order. */
@Service
public class Stages {

  public List<Stage> all() {
    throw new UnsupportedOperationException();
  }
}
