package org.cordee.network;

/** The kind of answer that a question of a scheme asks for. */
public enum SchemeQuestionKind {
    SHORT_TEXT,
    LONG_TEXT,
    NUMBER,
    YES_NO,
    /** One of the answers that the question offers. */
    CHOICE
}
