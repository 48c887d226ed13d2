package io.leadpact.notification;

import java.util.concurrent.Executor;

/** The order in which pages are told: each of them once, when its turn comes. */
interface LiveTurns extends Executor {

  /** Who has gone waits no longer. */
  default void withdraw(Runnable telling) {}
}
