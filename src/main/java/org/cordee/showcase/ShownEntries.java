package org.cordee.showcase;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Gives the entries of impact booklets that a demonstration can show. The room of the booklets implements it; without an
 * implementation no demonstration names an entry.
 */
public interface ShownEntries {

    /**
     * A published entry of a booklet.
     *
     * @param id the entry
     * @param title its title
     * @param booklet the French name of the theme of its booklets
     * @param page the path of its page
     */
    record ShownEntry(UUID id, String title, String booklet, String page) {}

    /** Returns those of the entries that everybody may read, with a fixed number of statements. */
    List<ShownEntry> find(Collection<UUID> ids);

    /** Returns true when everybody may read the entry and the organisation contributed it. */
    boolean isOf(UUID entryId, UUID organisationId);

    /** Returns at most twenty entries that everybody may read and that have these words; the best first. */
    List<ShownEntry> search(String words);
}
