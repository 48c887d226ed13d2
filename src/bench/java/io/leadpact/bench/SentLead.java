package io.leadpact.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Leads as another system sends them, each new. */
final class SentLead {

  private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() * 1_000_000);

  private SentLead() {}

  static String json() {
    var n = NUMBER.incrementAndGet();
    return """
    {"source":"sent","externalId":"S-%1$d","name":"Anna Nowak","email":"s%1$d@firm%2$d.example",\
    "phone":"+48%3$d","company":"Firm %2$d Foods","channel":"web"}"""
        .formatted(n, n % 50_000, n % 100_000_000_000L + 100_000_000_000L);
  }

  static String batch(int size) {
    var body = new StringBuilder("{\"leads\":[");
    for (int i = 0; i < size; i++) {
      body.append(i == 0 ? "" : ",").append(json());
    }
    return body.append("]}").toString();
  }
}
