package org.cordee.play;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One invented consortium: its name, by which it is found again after a restart, and its lead.
 *
 * @param texts how the files of its members' texts begin; empty when no bid is written
 */
record DemoConsortium(String name, String lead, String texts) {

    DemoConsortium(String name, String lead) {
        this(name, lead, "");
    }

    /** Returns the file of a member's text: the start, then the member's name in plain letters. */
    String textFile(String member) {
        String plain = Normalizer.normalize(member, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return texts + '-' + plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".md";
    }
}
