package org.cordee.account;

import java.util.List;

/**
 * The pages that a guest may open for one kind of act, and nothing else. A room declares one bean of this kind for each
 * act. The pages are the ones that members with an account use; below a link their paths begin with {@code /i/{token}}.
 *
 * <p>A path is written with placeholders: {@code {consortium}} and {@code {subject}} stand for the link's own ids,
 * {@code *} stands for one step of any text, and any other name stands for an id that a {@link GuestSubject} of that
 * name accepts.
 *
 * @param purpose the name of the act, for example {@code shares}
 * @param entries the pages to which a letter leads; they may be read
 * @param reads further pages that may be read to decide the act
 * @param acts the paths to which the forms of the act are sent
 */
public record GuestAct(String purpose, List<String> entries, List<String> reads, List<String> acts) {

    public GuestAct {
        entries = List.copyOf(entries);
        reads = List.copyOf(reads);
        acts = List.copyOf(acts);
    }
}
