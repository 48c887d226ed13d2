package io.leadpact.report;

import io.leadpact.report.measure.Months;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The clocks of one promise that began in some months, or a slice of them, as they stand at a
 * moment.
 */
record Cell(String promise, Months months, Slice slice, Instant now) {

  /** What queries about it say by name. */
  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>(slice.parameters());
    parameters.put("promise", promise);
    parameters.put("start", Timestamp.from(months.start()));
    parameters.put("end", Timestamp.from(months.end()));
    parameters.put("zone", months.zone().getId());
    parameters.put("now", Timestamp.from(now));
    return parameters;
  }
}
