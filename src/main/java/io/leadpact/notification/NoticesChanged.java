package io.leadpact.notification;

/** Somebody was told of an alert, or put alerts aside. */
record NoticesChanged() {}
