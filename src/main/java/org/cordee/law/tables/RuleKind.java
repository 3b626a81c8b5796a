package org.cordee.law.tables;

/** The way in which a rule answers: by a decision table alone, or by a computation that reads tables of parameters. */
enum RuleKind {
    TABLE,
    COMPUTED
}
