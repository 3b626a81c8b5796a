package org.cordee.bid;

import org.cordee.shared.RuleViolation;

/** Checks the comments that another user must act on: a comment is never empty and has at most 5,000 characters. */
final class RequiredComment {

    private static final int LONGEST = 5_000;

    private RequiredComment() {}

    public static String required(String comment) {
        String words = comment.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw RuleViolation.of("comment", "bid.review.comment-needed", LONGEST);
        }
        return words;
    }
}
