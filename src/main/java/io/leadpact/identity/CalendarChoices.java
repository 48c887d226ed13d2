package io.leadpact.identity;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Who keeps which calendar since when. Nothing is ever removed, so that old clocks can be derived
 * again.
 */
@Service
public class CalendarChoices {

  public List<CalendarChoice> all() {
    throw new UnsupportedOperationException();
  }
}
