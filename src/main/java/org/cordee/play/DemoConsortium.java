package org.cordee.play;

/** One invented consortium: its name, by which it is found again after a restart, and its lead. */
record DemoConsortium(String grouping, String lead) {}
