package org.cordee.question;

import java.util.UUID;

/**
 * A question to the buyer as the lead saw it.
 *
 * @param version the number of its changes, so that the words that were posted are those that were shown
 */
public record ShownQuestion(UUID id, long version) {}
