package org.cordee.compliance;

/** How much a finding weighs, worst last. */
public enum Severity {
    OK,
    INFO,
    WARNING,
    MAJOR,
    BLOCKER
}
