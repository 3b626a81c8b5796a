package org.cordee.demo;

/** One invented grouping: its name, which also finds it again after a restart, and who leads it. */
record Plot(String grouping, String lead) {}
