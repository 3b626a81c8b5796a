package org.cordee.compliance.rulebook;

/** What answers: a decision table as it stands, or a computation that reads tables of parameters. */
public enum How {
    TABLE,
    COMPUTED
}
