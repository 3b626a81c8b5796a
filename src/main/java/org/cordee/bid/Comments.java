package org.cordee.bid;

import org.cordee.shared.RuleViolation;

/** Words that somebody else must be able to act on: never empty, never endless. */
public final class Comments {

    private static final int LONGEST = 5_000;

    private Comments() {}

    public static String required(String comment) {
        String words = comment.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw RuleViolation.of("comment", "bid.review.comment-needed", LONGEST);
        }
        return words;
    }
}
