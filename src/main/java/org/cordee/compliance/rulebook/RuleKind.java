package org.cordee.compliance.rulebook;

/** The way in which a rule answers: by a decision table alone, or by a computation that reads tables of parameters. */
public enum RuleKind {
    TABLE,
    COMPUTED
}
