package io.leadpact.integration;

import java.util.ArrayList;
import java.util.List;

/** Counts the lines of one batch. */
final class Tally {

  private final List<Rejection> rejections = new ArrayList<>();
  private long read;
  private long leads;
  private long events;
  private long ignored;
  private long duplicate;
  private long onOtherLeads;

  void read() {
    read++;
  }

  void lead() {
    leads++;
  }

  void event(boolean onOtherLead) {
    events++;
    onOtherLeads += onOtherLead ? 1 : 0;
  }

  void ignored() {
    ignored++;
  }

  void duplicate() {
    duplicate++;
  }

  void rejected(Rejection rejection) {
    rejections.add(rejection);
  }

  List<Rejection> rejections() {
    return rejections;
  }

  Counts counts() {
    return new Counts(read, leads, events, ignored, duplicate, rejections.size(), onOtherLeads);
  }
}
