package org.cordee.bid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved text of a section in its history: who saved it, when, and how much it changed. It contains no text.
 *
 * @param version its number
 * @param at when it was saved
 * @param aside true when it came too late and never was the section's text
 * @param writer the name of the user who saved it; null once erased
 * @param words the number of its words
 * @param wordsAdded the number of words that the text saved before does not have
 * @param wordsRemoved the number of words of the text saved before that it does not have
 */
public record SavedVersion(
        int version, Instant at, boolean aside, @Nullable String writer, int words, int wordsAdded, int wordsRemoved) {}
