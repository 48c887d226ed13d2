package io.leadpact.bench;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Leads as another system sends them, each new. Put together without much ado, since whoever sends
 * them shares the processors with what is measured.
 */
final class SentLead {

  private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() * 1_000_000);

  private static final String[] FIRST = {
    "Anna", "Jan", "Olga", "Piotr", "Maria", "Ivan", "Beatriz", "Lucas", "Ingrid", "Omar", "Wei",
    "Sara", "Tomasz", "Elena", "Rita", "Noah"
  };
  private static final String[] LAST = {
    "Nowak",
    "Silva",
    "Weber",
    "Petrova",
    "Lis",
    "Araújo",
    "Novak",
    "Berg",
    "Costa",
    "Wójcik",
    "Sokolov",
    "Kim",
    "Moreau",
    "Haas",
    "Lima",
    "Virtanen"
  };

  private SentLead() {}

  static String json() {
    var body = new StringBuilder(256);
    append(body);
    return body.toString();
  }

  static String batch(int size) {
    var body = new StringBuilder(256 * size).append("{\"leads\":[");
    for (int i = 0; i < size; i++) {
      body.append(i == 0 ? "" : ",");
      append(body);
    }
    return body.append("]}").toString();
  }

  private static void append(StringBuilder body) {
    var n = NUMBER.incrementAndGet();
    var firm = n % 50_000;
    body.append("{\"source\":\"sent\",\"externalId\":\"S-").append(n);
    body.append("\",\"name\":\"").append(FIRST[(int) (n % FIRST.length)]).append(' ');
    body.append(LAST[(int) (n / FIRST.length % LAST.length)]).append("\",\"email\":\"s").append(n);
    body.append("@firm").append(firm).append(".example\",\"phone\":\"+48");
    body.append(n % 100_000_000_000L + 100_000_000_000L);
    body.append("\",\"company\":\"Firm ").append(firm).append(" Foods\",\"channel\":\"web\"}");
  }
}
