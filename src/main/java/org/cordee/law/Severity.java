package org.cordee.law;

/** The severity of a finding, worst last. */
public enum Severity {
    OK,
    INFO,
    WARNING,
    MAJOR,
    BLOCKER
}
