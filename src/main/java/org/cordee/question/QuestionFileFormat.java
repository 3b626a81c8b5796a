package org.cordee.question;

/** The formats of the file with the questions that the lead carries to the buyer's platform. */
public enum QuestionFileFormat {
    TEXT,
    PDF,
    CSV
}
